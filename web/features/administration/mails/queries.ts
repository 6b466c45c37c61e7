/** What the pages of mail templates read. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export type Template = AnswerOf<typeof administrationContract.readMailTemplate>;
export type Locale = Template['locale'];
export type Texts = Template['texts'];

export const templatesQuery = queryFor(administrationContract.listMailTemplates, {});

export const templateQuery = (key: string, locale: Locale) =>
  queryFor(administrationContract.readMailTemplate, { params: { key, locale } });
