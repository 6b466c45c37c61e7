import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../server/kit/contract.ts';
import { inLocale } from '../../../server/kit/forms/definition.ts';
import type { Field } from '../../../server/kit/forms/definition.ts';
import { useFormats } from '../../format.ts';
import { LookupName } from './LookupName.tsx';

/** Value of a tenant's own field as people read it; a dash for none. */
export function OwnValue({ field, value }: { field: Field; value: unknown }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  if (value === undefined || value === null || value === '') return '–';
  const labelOf = (one: unknown) => {
    const option = 'options' in field ? field.options.find((each) => each.value === one) : undefined;
    return option ? inLocale(option.label, i18n.language) : String(one);
  };
  switch (field.type) {
    case 'money':
      return format.money(value as Money);
    case 'number':
      return format.number(Number(value), field.decimals);
    case 'date':
      return format.day(String(value));
    case 'country':
      return format.country(String(value));
    case 'multi_select':
      return format.list((value as unknown[]).map(labelOf));
    case 'file':
      return t('ui.fields.files', { count: (value as unknown[]).length });
    case 'lookup':
      return <LookupName kind={field.kind} id={String(value)} />;
    case 'url':
    case 'email':
      return (
        <Anchor
          href={field.type === 'email' ? `mailto:${String(value)}` : String(value)}
          target={field.type === 'url' ? '_blank' : undefined}
          rel="noreferrer noopener"
          inherit
        >
          {String(value)}
        </Anchor>
      );
    default:
      return labelOf(value);
  }
}
