import { useTranslation } from 'react-i18next';
import type { ImportKind } from './api.ts';

/** Names of the fields of a kind in the language of the page; the server's English ones for fields that are not known. */
export function useFieldWords(kind: ImportKind): (key: string) => string {
  const { t } = useTranslation();
  return (key) => {
    const label = kind.fields.find((field) => field.key === key)?.label ?? key;
    const own = t(`imports.field_of.${kind.name}.${key}`, { defaultValue: '' });
    return own || t(`imports.field.${key}`, { defaultValue: label });
  };
}
