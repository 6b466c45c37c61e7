import { Button } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../../../server/kit/forms/definition.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { moved, withNewSection } from '../model/items.ts';
import type { Place } from '../model/items.ts';
import classes from './Editor.module.css';
import { withWords } from './LocalisedInput.tsx';
import { SectionCard } from './SectionCard.tsx';
import { useEditor } from './context.ts';
import { DraggingContext } from './dragging.ts';
import type { Dragging } from './dragging.ts';

/** The sections of the form with their fields; fields are dragged from one place to another. */
export function Builder() {
  const { t, i18n } = useTranslation();
  const { items, change, setOpen, languages } = useEditor();
  const dragging = useDrag();
  const add = () => {
    const language = languages.find((one) => one === i18n.language) ?? languages[0]!;
    const made = withNewSection(items, withWords({} as Label, language, t('administration.forms.section_new')));
    change(made.items);
    setOpen(made.uid);
  };
  const button = (
    <Button variant={items.length === 0 ? 'filled' : 'default'} leftSection={<IconPlus size={16} />} onClick={add}>
      {t('administration.forms.add_section')}
    </Button>
  );
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<IconForms size={22} stroke={1.75} />}
        title={t('administration.forms.empty.title')}
        example={t('administration.forms.empty.example')}
        action={button}
      >
        {t('administration.forms.empty.text')}
      </EmptyState>
    );
  }
  return (
    <DraggingContext value={dragging}>
      <div className={classes.builder}>
        {items.map((item, index) => (
          <SectionCard key={item.uid} item={item} index={index} />
        ))}
        <div>{button}</div>
      </div>
    </DraggingContext>
  );
}

function useDrag(): Dragging {
  const { items, change } = useEditor();
  const [uid, setUid] = useState<string | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  return useMemo(() => {
    const end = () => {
      setUid(null);
      setOver(null);
    };
    return {
      uid,
      over,
      start: setUid,
      // The same place again would draw everything anew with each move of the pointer.
      moveOver: (place) =>
        setOver((old) => (old?.section === place.section && old.field === place.field ? old : place)),
      drop: () => {
        if (uid && over) change(moved(items, uid, over));
        end();
      },
      end,
    };
  }, [uid, over, items, change]);
}
