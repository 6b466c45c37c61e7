import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import classes from '../shared/Thread.module.css';

/** What was decided, by whom and why, as it stands in the record. */
export function Decisions({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (dispute.decisions.length === 0) return null;
  return (
    <RecordSection title={t('disputes.console.record.title')}>
      <ul className={classes.thread}>
        {dispute.decisions.map((decision) => (
          <li key={decision.instance} className={classes.entry}>
            <div className={classes.head}>
              <b>{t(`disputes.console.record.instance_${decision.instance}`, { name: decision.by })}</b>
              <time dateTime={decision.at}>{format.moment(decision.at)}</time>
              <span>{t(`disputes.shared.verdict.${decision.verdict}`)}</span>
            </div>
            <p className={classes.body}>{decision.record}</p>
          </li>
        ))}
      </ul>
      {dispute.sides.map(
        (side) =>
          side.told && (
            <Text key={side.id} size="sm" mt="xs">
              {t('disputes.console.record.told', { partner: side.deal.partner.name })} “{side.told}”
            </Text>
          ),
      )}
    </RecordSection>
  );
}

/** Notes that stay among the vendor's staff. */
export function Notes({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [body, setBody] = useState('');
  const add = useCommand(disputesContract.addDisputeNote, { onDone: () => setBody('') });
  const send = () => void add.run({ params: { disputeId: dispute.id }, body: { body: body.trim() } });
  return (
    <RecordSection title={t('disputes.console.notes.title')}>
      <Stack gap="sm">
        <ul className={classes.thread}>
          {dispute.notes.map((note) => (
            <li key={note.id} className={classes.entry}>
              <div className={classes.head}>
                <b>{note.author}</b>
                <time dateTime={note.at}>{format.moment(note.at)}</time>
              </div>
              <p className={classes.body}>{note.body}</p>
            </li>
          ))}
        </ul>
        {dispute.abilities.note.allowed && (
          <>
            <Textarea
              label={t('disputes.console.notes.label')}
              description={t('disputes.console.notes.help')}
              autosize
              minRows={2}
              maxLength={10_000}
              value={body}
              onChange={(event) => setBody(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" disabled={body.trim() === ''} loading={add.pending} onClick={send}>
                {t('disputes.console.notes.add')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </RecordSection>
  );
}
