import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { SectionItem } from '../model/items.ts';
import { AddField } from './AddField.tsx';
import classes from './Editor.module.css';
import { FieldCard } from './FieldCard.tsx';
import { SectionDetails } from './SectionDetails.tsx';
import { SectionHead } from './SectionHead.tsx';
import { useEditor } from './context.ts';
import { useDragging, useDropPlace } from './dragging.ts';

/** A section of the form: its heading, its fields, and the place for the next one. */
export function SectionCard({ item, index }: { item: SectionItem; index: number }) {
  const { t, i18n } = useTranslation();
  const { open } = useEditor();
  const dragging = useDragging();
  const title = inLocale(item.section.title, i18n.language) || item.section.key;
  const last = item.fields.length;
  const place = useDropPlace<HTMLUListElement>(() => ({ section: index, field: last }));
  const fallsLast = dragging.over?.section === index && dragging.over.field === last;
  return (
    <section className={classes.section} aria-label={title}>
      <SectionHead item={item} index={index} title={title} />
      {open === item.uid && <SectionDetails item={item} index={index} />}
      <ul ref={place} className={classes.fields} data-falls={(dragging.uid !== null && fallsLast) || undefined}>
        {item.fields.map((field, at) => (
          <FieldCard key={field.uid} item={field} place={{ section: index, field: at }} />
        ))}
        {last === 0 && <li className={classes.none}>{t('administration.forms.section_empty')}</li>}
      </ul>
      <AddField section={index} />
    </section>
  );
}
