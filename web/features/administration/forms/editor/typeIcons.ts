/** A sign for each type of field. */
import {
  IconAlignLeft,
  IconAt,
  IconCalendar,
  IconCoins,
  IconFlag,
  IconHash,
  IconLetterCase,
  IconLink,
  IconListCheck,
  IconListDetails,
  IconPaperclip,
  IconPhone,
  IconSearch,
} from '@tabler/icons-react';
import type { FieldType } from '../../../../../server/kit/forms/definition.ts';

export const TYPE_ICONS: Readonly<Record<FieldType, typeof IconAt>> = {
  text: IconLetterCase,
  long_text: IconAlignLeft,
  number: IconHash,
  money: IconCoins,
  date: IconCalendar,
  pick_list: IconListDetails,
  multi_select: IconListCheck,
  lookup: IconSearch,
  file: IconPaperclip,
  email: IconAt,
  phone: IconPhone,
  country: IconFlag,
  url: IconLink,
};
