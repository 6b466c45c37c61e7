import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconTrash, IconVersions } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { usePaletteActions } from '../../../../ui/palette/store.ts';
import { changesBetween } from '../model/changes.ts';
import { useEditor } from './context.ts';
import { usePublication } from './usePublication.ts';

/** Steps back and forth, versions, throwing the draft away, and publishing it with its effect said. */
export function EditorActions({ onSettled }: { onSettled: () => void }) {
  const { t } = useTranslation();
  const { kind, draft, undo, redo, faults, sections, published, saving } = useEditor();
  const { publish, discard, pending } = usePublication(onSettled);
  const changes = changesBetween(published?.definition.sections ?? [], sections);
  const empty = sections.every(({ fields }) => fields.length === 0);
  const reason = saving.stale
    ? t('administration.forms.stale.title')
    : Object.keys(faults).length > 0
      ? t('administration.forms.publish_faulty')
      : empty
        ? t('administration.forms.publish_empty')
        : changes.none
          ? t('administration.forms.publish_same')
          : undefined;
  const label = t('administration.forms.publish');
  usePaletteActions(reason ? [] : [{ id: 'publish-form', label, group: 'action', run: () => void publish(changes) }]);
  return (
    <>
      <Step icon={<IconArrowBackUp size={18} />} label={t('administration.forms.undo')} run={undo} />
      <Step icon={<IconArrowForwardUp size={18} />} label={t('administration.forms.redo')} run={redo} />
      <LinkButton to={paths.console.formVersions(kind)} variant="default" leftSection={<IconVersions size={16} />}>
        {t('administration.forms.versions.title')}
      </LinkButton>
      {draft && (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void discard()}>
          {t('administration.forms.discard')}
        </Button>
      )}
      <AbilityButton
        ability={reason ? { allowed: false, reason } : { allowed: true }}
        loading={pending}
        onClick={() => void publish(changes)}
      >
        {label}
      </AbilityButton>
    </>
  );
}

function Step({ icon, label, run }: { icon: ReactNode; label: string; run: (() => void) | undefined }) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" variant="default" aria-label={label} disabled={!run} onClick={run}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
