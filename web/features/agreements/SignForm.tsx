import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsContract } from '../../../server/modules/agreements/contract.ts';
import type { Agreement } from '../../../server/modules/agreements/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useSession } from '../session/session.ts';
import { DrawField } from './DrawField.tsx';

const TAGS = ['agreements', 'notifications', 'home'];

/** Signs for the own firm: who, in what function, the mark that is asked for, and the consent. */
export function SignForm({ one, onDecline }: { one: Agreement; onDecline: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(useSession().person?.name ?? '');
  const [jobTitle, setJobTitle] = useState('');
  const [typed, setTyped] = useState('');
  const [drawn, setDrawn] = useState('');
  const [agrees, setAgrees] = useState(false);
  const sign = useCommand(agreementsContract.signAgreement, { refresh: TAGS, success: t('agreements.said.sign') });
  const mark = { click: 'click', typed: typed.trim(), drawn }[one.method];
  const isReady = agrees && name.trim() !== '' && mark !== '';
  const body = {
    name: name.trim(),
    bodySha256: one.bodySha256,
    consent: true as const,
    ...(jobTitle.trim() ? { jobTitle: jobTitle.trim() } : {}),
    ...(one.method === 'typed' ? { typed: typed.trim() } : {}),
    ...(one.method === 'drawn' ? { drawn } : {}),
  };
  return (
    <Stack gap="md" maw={640}>
      <TextInput
        label={t('agreements.sign.name')}
        required
        maxLength={200}
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('agreements.sign.job_title')}
        maxLength={200}
        autoComplete="organization-title"
        value={jobTitle}
        onChange={(event) => setJobTitle(event.currentTarget.value)}
      />
      {one.method === 'typed' && (
        <TextInput
          label={t('agreements.sign.typed')}
          required
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {one.method === 'drawn' && <DrawField value={drawn} name={name} onChange={setDrawn} />}
      <Checkbox label={one.consent} checked={agrees} onChange={(event) => setAgrees(event.currentTarget.checked)} />
      <Group>
        <Button
          disabled={!isReady}
          loading={sign.pending}
          onClick={() => void sign.run({ params: { agreementId: one.id }, body })}
        >
          {t('agreements.sign.submit')}
        </Button>
        <Button variant="default" onClick={onDecline}>
          {t('agreements.ending.decline')}
        </Button>
      </Group>
    </Stack>
  );
}
