/** Short messages at the edge of the screen. Success says what happened, a problem what to do, undo gives a way back. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconCloudOff } from '@tabler/icons-react';
import i18next from 'i18next';
import type { ApiProblem } from '../../api/problem.ts';
import { problemDetail, problemTitle } from './words.ts';

/** `message` is a whole sentence: "Registration approved, protected until 21 Feb". */
export function showSuccess(message: string): void {
  notifications.show({ message, color: 'green', icon: <IconCheck size={18} />, autoClose: 4000 });
}

/** Tells about a refused command. The same problem twice makes one toast. */
export function showProblem(problem: ApiProblem): void {
  const fields = problem.errors.map((error) => error.message).join(' · ');
  notifications.show({
    id: `problem-${problem.code}`,
    title: problemTitle(problem),
    message: problemDetail(problem) ?? fields,
    color: 'red',
    icon: problem.status === 0 ? <IconCloudOff size={18} /> : <IconAlertTriangle size={18} />,
    autoClose: 8000,
  });
}

export interface UndoOptions {
  message: string;
  undo: () => void | Promise<void>;
  /** The way back in words, where it is more than "Undo". */
  label?: string;
  /** Seconds until the toast goes; 8 by default. */
  seconds?: number;
}

/** Says what was done and offers to take it back. Pausing the pointer on it keeps it. */
export function showUndo({ message, undo, label, seconds = 8 }: UndoOptions): void {
  const id = `undo-${performance.now()}`;
  const takeBack = () => {
    notifications.hide(id);
    void undo();
  };
  notifications.show({
    id,
    icon: <IconCheck size={18} />,
    color: 'gray',
    autoClose: seconds * 1000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        <Button variant="subtle" size="compact-sm" onClick={takeBack}>
          {label ?? i18next.t('ui.undo')}
        </Button>
      </Group>
    ),
  });
}
