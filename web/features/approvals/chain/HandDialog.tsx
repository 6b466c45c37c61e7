import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';
import { useSession } from '../../session/session.ts';
import { STALE, votersQuery } from '../queries.ts';
import type { Step } from './looks.ts';

interface HandDialogProps {
  step: Step;
  how: 'delegate' | 'reassign';
  onClose: () => void;
}

/** Lets a colleague decide: in my place, or in somebody else's. */
export function HandDialog({ step, how, onClose }: HandDialogProps) {
  const { t } = useTranslation();
  const { active } = useSession();
  const people = useQuery(votersQuery).data?.items ?? [];
  const asked = (step.people ?? []).filter(({ state }) => state === 'asked');
  const [from, setFrom] = useState(asked[0]?.id ?? '');
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const options = { refresh: STALE, success: t(`approvals.hand.${how}.done`), onDone: onClose };
  const delegate = useCommand(approvalContract.delegateStep, options);
  const reassign = useCommand(approvalContract.reassignStep, options);
  const taken = how === 'delegate' ? active.id : from;
  const params = { stepId: step.id };
  const said = note.trim() ? { note: note.trim() } : {};
  const send = () =>
    how === 'delegate'
      ? delegate.run({ params, body: { membershipId: to!, ...said } })
      : reassign.run({ params, body: { fromMembershipId: from, membershipId: to!, ...said } });
  return (
    <Modal opened onClose={onClose} title={t(`approvals.hand.${how}.title`, { step: step.name })}>
      <Stack gap="md">
        <Text size="sm">{t(`approvals.hand.${how}.what`)}</Text>
        {how === 'reassign' && (
          <Select
            label={t('approvals.hand.from')}
            allowDeselect={false}
            data={asked.map(({ id, name }) => ({ value: id, label: name }))}
            value={from}
            onChange={(id) => id && setFrom(id)}
          />
        )}
        <Select
          data-autofocus
          label={t('approvals.hand.to')}
          searchable
          nothingFoundMessage={t('ui.list.nobody')}
          data={people.filter(({ id }) => id !== taken).map(({ id, name }) => ({ value: id, label: name }))}
          value={to}
          onChange={setTo}
        />
        <Textarea
          label={t('ui.decision.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogEnd onClose={onClose}>
          <Button disabled={!to} loading={delegate.pending || reassign.pending} onClick={() => void send()}>
            {t(`approvals.chain.action.${how}`)}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
