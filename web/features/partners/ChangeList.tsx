import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { languageName } from '../../ui/form/LanguageField.tsx';
import { isEmpty } from './changes.ts';
import type { FieldChange } from './changes.ts';
import classes from './ChangeList.module.css';

export interface ChangeListProps {
  changes: readonly FieldChange[];
  /** Name of something that a field refers to by id; undefined when it is not known here. */
  nameOf: (field: string, id: string) => string | undefined;
}

/** Changed fields with what stood there before. */
export function ChangeList({ changes, nameOf }: ChangeListProps) {
  const { t } = useTranslation();
  const words = useValueWords(nameOf);
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={classes.change}>
          <dt>{t(`partners.field.${field}`, { defaultValue: field })}</dt>
          <dd>
            {!isEmpty(before) && <del>{words(field, before)}</del>}
            {isEmpty(after) ? t('partners.event.emptied') : <span>{words(field, after)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Values as people read them: types, states, countries and languages by name, records by theirs. */
function useValueWords(nameOf: ChangeListProps['nameOf']): (field: string, value: unknown) => string {
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
        return nameOf(field, value) ?? t('partners.event.changed');
      default:
        return value;
    }
  };
}
