import { Button, CopyButton, Group, Modal, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { queryFor } from '../../api/queries.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import { FactSection } from '../../ui/record/Facts.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { useMay } from '../session/session.ts';
import type { Person } from './queries.ts';

type Link = AnswerOf<typeof tenancyContract.listRegistrationLinks>['items'][number];

const USUAL_DAYS = 30;

const sells = ({ side, role, status }: Person) =>
  side === 'partner' && status === 'active' && (role === 'partner_sales' || role === 'partner_administrator');

/** A rep's own links to register without a password: who has one, until when, and the way to end it. */
export function RegistrationLinks({ person }: { person: Person }) {
  const { t } = useTranslation();
  const may = useMay('link.manage') && sells(person);
  const [making, setMaking] = useState(false);
  const { data } = useQuery({
    ...queryFor(tenancyContract.listRegistrationLinks, { params: { personId: person.id } }),
    enabled: may,
  });
  if (!may) return null;
  return (
    <FactSection title={t('people.links.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('people.links.what')}
        </Text>
        {data?.items.map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
        <div>
          <Button variant="default" leftSection={<IconLink size={16} />} onClick={() => setMaking(true)}>
            {t('people.links.new')}
          </Button>
        </div>
      </Stack>
      {making && <NewLinkDialog person={person} onClose={() => setMaking(false)} />}
    </FactSection>
  );
}

function LinkRow({ link }: { link: Link }) {
  const { t } = useTranslation();
  const revoke = useCommand(tenancyContract.revokeRegistrationLink, { success: t('people.links.revoked') });
  async function ask(): Promise<void> {
    const sure = await confirm({
      title: t('people.links.revoke_question'),
      consequences: [t('people.links.revoke_now'), t('people.links.revoke_deals')],
      confirm: t('people.links.revoke'),
      danger: true,
    });
    if (sure) await revoke.run({ params: { linkId: link.id } });
  }
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="xs">
          <Text fw={600}>{link.label ?? t('people.links.unnamed')}</Text>
          <StateBadge state={link.state} />
        </Group>
        <Text size="sm" c="dimmed">
          {t('people.links.by', { name: link.createdBy })} · {t('people.links.until')}{' '}
          <DateText value={link.expiresAt} /> · {t('people.links.uses', { count: link.uses })}
        </Text>
      </div>
      {link.state === 'active' && (
        <Button size="compact-sm" variant="subtle" color="red" loading={revoke.pending} onClick={() => void ask()}>
          {t('people.links.revoke')}
        </Button>
      )}
    </Group>
  );
}

function NewLinkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const [mail, setMail] = useState(true);
  const [url, setUrl] = useState<string>();
  const create = useCommand(tenancyContract.createRegistrationLink, { onDone: (made) => setUrl(made.url) });
  const make = () =>
    void create.run({
      params: { personId: person.id },
      body: { label: label.trim() || null, days: Number(days) || USUAL_DAYS, mail },
    });
  return (
    <Modal opened onClose={onClose} title={t('people.links.new_for', { name: person.name })} closeOnClickOutside={!url}>
      {url ? (
        <Stack>
          <Text>{t('people.links.once')}</Text>
          <TextInput aria-label={t('people.links.address')} value={url} readOnly data-testid="link" />
          <Group justify="flex-end">
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  data-autofocus
                  leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                  onClick={copy}
                >
                  {t(copied ? 'ui.copied' : 'ui.copy')}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{t('ui.done')}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <TextInput
            label={t('people.links.label')}
            description={t('people.links.label_help')}
            maxLength={120}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <NumberInput label={t('people.links.days')} min={1} max={365} value={days} onChange={setDays} />
          <Switch
            label={t('people.links.mail', { email: person.email })}
            checked={mail}
            onChange={(event) => setMail(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button loading={create.pending} onClick={make}>
              {t('people.links.make')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
