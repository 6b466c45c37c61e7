import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealComment } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { MentionText } from '../../../ui/mention/MentionText.tsx';

interface CommentBodyProps {
  dealId: string;
  comment: DealComment;
}

/** What somebody said; its author may correct it or take it back soon after. */
export function CommentBody({ dealId, comment }: CommentBodyProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const remove = useCommand(dealsContract.deleteComment, { success: t('deals.shared.comment.taken_back') });
  const params = { dealId, commentId: comment.id };
  if (comment.deletedAt) {
    return (
      <Text size="sm" fs="italic" c="dimmed">
        {t('deals.shared.comment.deleted')}
      </Text>
    );
  }
  if (editing) return <Editor {...{ dealId, comment }} onClose={() => setEditing(false)} />;
  async function ask(): Promise<void> {
    const sure = await confirm({
      title: t('deals.shared.comment.delete_title'),
      consequences: [t('deals.shared.comment.delete_words'), t('deals.shared.comment.delete_trace')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params });
  }
  return (
    <>
      <MentionText text={comment.body} mentions={comment.mentions} />
      {comment.editedAt && (
        <Text size="xs" c="dimmed" span ms={6}>
          {t('deals.shared.comment.edited')}
        </Text>
      )}
      {comment.correct.allowed && (
        <Group gap={4} mt={4} data-print="no">
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setEditing(true)}>
            {t('deals.shared.comment.edit')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void ask()}>
            {t('ui.delete')}
          </Button>
        </Group>
      )}
    </>
  );
}

function Editor({ dealId, comment, onClose }: CommentBodyProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(comment.body);
  const save = useCommand(dealsContract.editComment);
  async function keep(): Promise<void> {
    const body = text.trim();
    if (body === '' || save.pending) return;
    if (body === comment.body || (await save.run({ params: { dealId, commentId: comment.id }, body: { body } })))
      onClose();
  }
  return (
    <Stack gap={6}>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={10_000}
        aria-label={t('deals.shared.comment.edit')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([
          ['mod+Enter', () => void keep()],
          ['Escape', onClose],
        ])}
      />
      <Group gap={6} justify="flex-end">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button size="compact-sm" loading={save.pending} disabled={text.trim() === ''} onClick={() => void keep()}>
          {t('ui.save')}
        </Button>
      </Group>
    </Stack>
  );
}
