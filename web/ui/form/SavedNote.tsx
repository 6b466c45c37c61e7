import { Text } from '@mantine/core';
import { IconCheck, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from './autosave.ts';
import classes from './SavedNote.module.css';

/** The quiet "Saved" beside a form that saves itself. Its place is kept, so nothing moves. */
export function SavedNote({ status }: { status: SaveStatus }) {
  const { t } = useTranslation();
  const shown = status === 'waiting' ? 'saving' : status;
  return (
    <Text
      span
      size="xs"
      c={status === 'failed' ? 'var(--tone-red-text)' : 'dimmed'}
      className={classes.note}
      role="status"
    >
      {status === 'saved' && <IconCheck size={14} aria-hidden />}
      {status === 'failed' && <IconCloudOff size={14} aria-hidden />}
      {shown !== 'idle' && t(`ui.form.save.${shown}`)}
    </Text>
  );
}
