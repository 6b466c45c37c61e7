import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Consequences } from './Consequences.tsx';
import type { OpenQuestion } from './confirmation.ts';

/** A question with its consequences. Where something is lost, the focus begins on Cancel. */
export default function ConfirmDialog({ question }: { question: OpenQuestion }) {
  const { t } = useTranslation();
  const { title, consequences, confirm, danger, answer } = question;
  return (
    <Modal opened onClose={() => answer(false)} title={title}>
      <Stack gap="lg">
        <Consequences items={consequences} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus={danger || undefined} onClick={() => answer(false)}>
            {t('ui.cancel')}
          </Button>
          <Button color={danger ? 'red' : undefined} data-autofocus={!danger || undefined} onClick={() => answer(true)}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
