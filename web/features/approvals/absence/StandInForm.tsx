import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { DayField } from '../../../ui/form/DayField.tsx';
import { STALE, votersQuery } from '../queries.ts';

interface StandInFormProps {
  /** Whose absence; asked for when left out. */
  membershipId?: string;
  /** Days of absence, or a standing backup. */
  kind: 'absence' | 'backup';
  onDone?: () => void;
}

interface Values {
  membershipId: string | null;
  standInId: string | null;
  from: string | null;
  until: string | null;
  note: string;
}

/** Arranges who decides while somebody is away, or when they do not answer in time. */
export function StandInForm({ membershipId, kind, onDone }: StandInFormProps) {
  const { t } = useTranslation();
  const people = useQuery(votersQuery).data?.items ?? [];
  const form = useForm<Values>({
    initialValues: { membershipId: membershipId ?? null, standInId: null, from: null, until: null, note: '' },
  });
  const arrange = useCommand(approvalContract.arrangeStandIn, {
    refresh: STALE,
    form,
    success: t(`approvals.absence.${kind}.done`),
    onDone: () => {
      form.reset();
      onDone?.();
    },
  });
  const { standInId, from, until, note } = form.values;
  const whose = form.values.membershipId;
  const complete = whose && standInId && (kind === 'backup' || (from && until));
  const day = (value: string | null) => value!.slice(0, 10);
  const send = () =>
    arrange.run({
      body: {
        ...(membershipId ? {} : { membershipId: whose! }),
        standInId: standInId!,
        ...(kind === 'absence' ? { from: day(from), until: day(until) } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      },
    });
  const pick = (except: string | null) =>
    people.filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm" maw={520}>
      {!membershipId && (
        <Select
          label={t('approvals.absence.who')}
          searchable
          data={pick(standInId)}
          {...form.getInputProps('membershipId')}
        />
      )}
      <Select
        label={t(`approvals.absence.${kind}.stand_in`)}
        searchable
        nothingFoundMessage={t('ui.list.nobody')}
        data={pick(whose)}
        {...form.getInputProps('standInId')}
      />
      {kind === 'absence' && (
        <Group grow align="start">
          <DayField label={t('approvals.absence.from')} {...form.getInputProps('from')} />
          <DayField label={t('approvals.absence.until')} {...form.getInputProps('until')} />
        </Group>
      )}
      <TextInput label={t('approvals.absence.note')} maxLength={500} {...form.getInputProps('note')} />
      <div>
        <Button disabled={!complete} loading={arrange.pending} onClick={() => void send()}>
          {t(`approvals.absence.${kind}.do`)}
        </Button>
      </div>
    </Stack>
  );
}
