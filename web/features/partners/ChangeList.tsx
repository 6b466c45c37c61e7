import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, inLocale } from '../../../server/kit/forms/definition.ts';
import type { Field, FormDefinition } from '../../../server/kit/forms/definition.ts';
import { useFormats } from '../../format.ts';
import { OwnValue } from '../../ui/fields/OwnValue.tsx';
import { languageName } from '../../ui/form/LanguageField.tsx';
import { OWN, isEmpty } from './changes.ts';
import type { FieldChange } from './changes.ts';
import classes from './ChangeList.module.css';

export interface ChangeListProps {
  changes: readonly FieldChange[];
  /** Name of something that a field refers to by id; undefined when it is not known here. */
  nameOf: (id: string) => string | undefined;
  /** The vendor's own fields, for their labels and values. */
  own: FormDefinition | undefined;
}

/** Changed fields with what stood there before. */
export function ChangeList({ changes, nameOf, own }: ChangeListProps) {
  const { t, i18n } = useTranslation();
  const words = useValueWords(nameOf);
  const fields = new Map(own ? [...fieldsOf(own)].map(({ field }) => [OWN + field.key, field] as const) : []);
  const labelOf = (name: string, field: Field | undefined) =>
    field ? inLocale(field.label, i18n.language) : t(`partners.field.${name}`, { defaultValue: name.replace(OWN, '') });
  return (
    <dl className={classes.changes}>
      {changes.map(({ field: name, before, after }) => {
        const field = fields.get(name);
        const shown = (value: unknown) => (field ? <OwnValue field={field} value={value} /> : words(name, value));
        return (
          <div key={name} className={classes.change}>
            <dt>{labelOf(name, field)}</dt>
            <dd>
              {!isEmpty(before) && <del>{shown(before)}</del>}
              {isEmpty(after) ? t('partners.event.emptied') : <span>{shown(after)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Values as people read them: types, states, countries and languages by name, records by theirs. */
function useValueWords(nameOf: ChangeListProps['nameOf']): (field: string, value: unknown) => ReactNode {
  const { t } = useTranslation();
  const format = useFormats();
  return (field, value) => {
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'boolean') return t(`ui.list.flag.${value}`);
    if (typeof value !== 'string') return typeof value === 'object' ? t('partners.event.changed') : String(value);
    switch (field) {
      case 'type':
        return t(`partners.type.${value}`);
      case 'status':
        return t(`ui.state.${value}`);
      case 'role':
        return t(`partners.contact.role.${value}`);
      case 'country':
        return format.country(value);
      case 'locale':
        return languageName(value, format.region);
      case 'programmeId':
      case 'tierId':
      case 'ownerId':
      case 'parentId':
        return nameOf(value) ?? t('partners.event.changed');
      default:
        return value;
    }
  };
}
