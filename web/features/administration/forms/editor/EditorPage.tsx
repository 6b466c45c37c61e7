import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { SavedNote } from '../../../../ui/form/SavedNote.tsx';
import { PlainPage } from '../../../../ui/page/PlainPage.tsx';
import { Banner } from '../../../../ui/state/Banner.tsx';
import { StateBadge } from '../../../../ui/state/StateBadge.tsx';
import { useSession } from '../../../session/session.ts';
import { surroundingsOf } from '../model/surroundings.ts';
import { FormPreview } from '../preview/FormPreview.tsx';
import { cataloguesQuery, draftQuery, publishedQuery } from '../queries.ts';
import { Builder } from './Builder.tsx';
import classes from './Editor.module.css';
import { EditorActions } from './EditorActions.tsx';
import { EditorContext } from './context.ts';
import type { Editor, LabelLanguage } from './context.ts';
import { useFormDraft } from './useFormDraft.ts';

type Params = { kind: string };

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, publishedQuery(params.kind), draftQuery(params.kind), cataloguesQuery),
  Page: EditorPage,
});

/** The form of a kind: built on the left, tried out on the right, kept as a draft until it is published. */
function EditorPage({ params: { kind } }: PageInput<Params>) {
  // After publishing or discarding the editor begins anew with what is in use.
  const [round, setRound] = useState(0);
  return <OneEditor key={`${kind} ${round}`} kind={kind} onSettled={() => setRound(round + 1)} />;
}

function OneEditor({ kind, onSettled }: { kind: string; onSettled: () => void }) {
  const { t, i18n } = useTranslation();
  const catalogues = useData(cataloguesQuery);
  // The words of the attributes follow the language of the page.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const surroundings = useMemo(() => surroundingsOf(catalogues, kind), [catalogues, kind, i18n.language]);
  const editor = useEditorState(kind, surroundings);
  const faulty = Object.keys(editor.faults).length;
  return (
    <EditorContext value={editor}>
      <PlainPage
        size="full"
        title={t(`administration.forms.kind.${kind}.title`)}
        lead={t(`administration.forms.kind.${kind}.text`)}
        marks={<Marks editor={editor} faulty={faulty} />}
        back={{ to: paths.console.forms(), label: t('administration.forms.back') }}
        actions={<EditorActions onSettled={onSettled} />}
      >
        {editor.saving.stale && (
          <Banner
            tone="red"
            icon={<IconAlertTriangle size={18} aria-hidden />}
            title={t('administration.forms.stale.title')}
          >
            {t('administration.forms.stale.text')}
          </Banner>
        )}
        <div className={classes.editor}>
          <Builder />
          <FormPreview
            sections={useLastSound(editor.sections, faulty === 0)}
            surroundings={surroundings}
            languages={editor.languages}
          />
        </div>
      </PlainPage>
    </EditorContext>
  );
}

function useEditorState(kind: string, surroundings: Editor['surroundings']): Editor {
  const { tenant } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  const draft = useFormDraft(kind, surroundings);
  const { sections, published } = draft;
  const languages = useMemo(() => languagesOf(sections, tenant.languages), [sections, tenant.languages]);
  const keysInUse = useMemo(
    () => new Set(published?.definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key))),
    [published],
  );
  return { ...draft, kind, surroundings, languages, keysInUse, open, setOpen };
}

/** The vendor's languages, then others that somebody has written labels in. */
function languagesOf(sections: Editor['sections'], own: readonly string[]): LabelLanguage[] {
  const used = sections
    .flatMap(({ title, fields }) => [title, ...fields.map(({ label }) => label)])
    .flatMap(Object.keys);
  return [...new Set([...own, ...used])] as LabelLanguage[];
}

/** The form without faults, or the last one that had none: half-made conditions cannot be tried out. */
function useLastSound(sections: Editor['sections'], sound: boolean): Editor['sections'] {
  const [last, setLast] = useState<Editor['sections']>(sound ? sections : []);
  if (sound && last !== sections) setLast(sections);
  return sound ? sections : last;
}

function Marks({ editor, faulty }: { editor: Editor; faulty: number }) {
  const { t } = useTranslation();
  const { draft, published, saving } = editor;
  const shown = draft ?? published;
  return (
    <>
      {shown && (
        <StateBadge
          state={draft ? 'draft' : 'active'}
          label={t(draft ? 'administration.forms.draft_number' : 'administration.forms.published_number', {
            number: shown.number,
          })}
        />
      )}
      {faulty > 0 ? (
        <Text span size="xs" c="var(--tone-red-text)" role="status">
          {t('administration.forms.not_saved', { count: faulty })}
        </Text>
      ) : (
        !saving.unsaved && <SavedNote status={saving.status} />
      )}
    </>
  );
}
