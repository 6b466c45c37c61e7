import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract, VERDICT_KINDS } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute, VerdictKind } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { paths } from '../../../paths.ts';
import { REFRESH } from '../shared/queries.ts';
import { bodyOf, emptyChoice, isComplete, standing } from './choice.ts';
import type { Choice, SideChoice } from './choice.ts';
import { Outlook } from './Outlook.tsx';
import { SideFields } from './SideFields.tsx';

/** Who gets the customer, what each side reads, why; and what that does before it is done. */
export function DecisionForm({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [choice, setChoice] = useState<Choice>(() => emptyChoice(dispute.sides));
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const changeSide = (id: string, part: Partial<SideChoice>) =>
    setChoice((before) => ({ ...before, sides: { ...before.sides, [id]: { ...before.sides[id]!, ...part } } }));
  const decide = useCommand(disputesContract.decideDispute, {
    refresh: REFRESH,
    success: t('disputes.console.said.decided'),
    onDone: () => void navigate({ to: paths.console.dispute(dispute.id) }),
  });
  const complete = isComplete(choice, dispute.sides);
  const body = bodyOf(choice, dispute.sides);
  const send = () =>
    void decide.run(
      { params: { disputeId: dispute.id }, body: { ...body, record: choice.record.trim() } },
      { ifMatch: dispute },
    );
  return (
    <Stack gap="md">
      <VerdictFields dispute={dispute} choice={choice} onChange={change} />
      {standing(dispute.sides).map((side) => (
        <SideFields
          key={side.id}
          side={side}
          choice={choice}
          value={choice.sides[side.id]!}
          onChange={(part) => changeSide(side.id, part)}
        />
      ))}
      <Textarea
        label={t('disputes.console.decide.record')}
        description={t('disputes.console.decide.record_help')}
        required
        autosize
        minRows={3}
        maxLength={10_000}
        value={choice.record}
        onChange={(event) => change({ record: event.currentTarget.value })}
      />
      {complete && <Outlook dispute={dispute} body={body} />}
      <Button
        leftSection={<IconGavel size={16} />}
        disabled={!complete || choice.record.trim() === ''}
        loading={decide.pending}
        onClick={send}
      >
        {t('disputes.console.decide.do')}
      </Button>
    </Stack>
  );
}

interface VerdictFieldsProps {
  dispute: Dispute;
  choice: Choice;
  onChange: (part: Partial<Choice>) => void;
}

/** What is decided and, where one side wins, which. */
function VerdictFields({ dispute, choice, onChange }: VerdictFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('disputes.console.decide.verdict')}
        value={choice.verdict}
        onChange={(verdict) => onChange({ verdict: verdict as VerdictKind })}
      >
        <Stack gap="xs" mt="xs">
          {VERDICT_KINDS.map((verdict) => (
            <Radio
              key={verdict}
              value={verdict}
              label={t(`disputes.shared.verdict.${verdict}`)}
              description={t(`disputes.console.decide.${verdict}_help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {choice.verdict === 'winner' && (
        <Radio.Group
          label={t('disputes.console.decide.winner')}
          value={choice.winner}
          onChange={(winner) => onChange({ winner })}
        >
          <Stack gap="xs" mt="xs">
            {standing(dispute.sides).map((side) => (
              <Radio
                key={side.id}
                value={side.id}
                disabled={side.effects.winning === 'none'}
                label={`${side.deal.partner.name}, ${side.deal.number}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}
