import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { definePage } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LOOKUPS } from '../../ui/fields/lookups.ts';
import { Form, FormSection } from '../../ui/form/Form.tsx';
import { LookupField } from '../../ui/form/LookupField.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { PlainPage } from '../../ui/page/PlainPage.tsx';
import { useMay, useSession } from '../session/session.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { TerritoryFields } from './TerritoryFields.tsx';
import { hasTerritory } from './territory.ts';
import type { Person, Territory } from './queries.ts';

export default definePage({ Page: InvitePage });

const USUAL = { vendor: 'channel_manager', partner: 'partner_sales' } as const;

/** Invites somebody by mail: who, for whom, as what. `?partner=` names the firm in advance. */
function InvitePage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const { active } = useSession();
  const home = active.side === 'vendor' ? paths.console.people() : paths.portal.people();
  return (
    <PlainPage
      title={t('people.invite_title')}
      lead={t('people.invite_lead')}
      back={{ to: home, label: t('people.back') }}
      size="narrow"
    >
      <InviteForm partnerId={active.partnerId ?? search['partner'] ?? null} home={home} />
    </PlainPage>
  );
}

/** Who invites, decides for which side; who looks after partners only, invites partners' people only. */
function useSides(partnerId: string | null) {
  const { active } = useSession();
  const mayInviteStaff = useMay('people.manage') && active.side === 'vendor';
  const first: Person['side'] = partnerId || !mayInviteStaff ? 'partner' : 'vendor';
  return { choice: mayInviteStaff, first, ownFirm: active.side === 'partner' ? active.partnerName : null };
}

function useInvitation(first: Person['side'], partnerId: string | null, home: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useBodyForm(tenancyContract.invitePerson, {
    initialValues: {
      name: '',
      email: '',
      role: USUAL[first] as Person['role'],
      partnerId,
    },
  });
  const invite = useCommand(tenancyContract.invitePerson, {
    form,
    success: ({ email }) => t('people.invited', { email }),
    onDone: () => navigate({ to: home }),
    onProblem: (problem) => {
      if (problem.code !== 'already_member') return false;
      form.setFieldError('email', t('people.already'));
      return true;
    },
  });
  return { form, invite };
}

function InviteForm({ partnerId, home }: { partnerId: string | null; home: string }) {
  const { t } = useTranslation();
  const { choice, first, ownFirm } = useSides(partnerId);
  const { form, invite } = useInvitation(first, partnerId, home);
  const [side, setSide] = useState(first);
  const [role, setRole] = useState<Person['role']>(USUAL[first]);
  const [territory, setTerritory] = useState<Territory>({ countries: [], regions: [] });
  const chooseRole = (next: Person['role']) => {
    setRole(next);
    form.setFieldValue('role', next);
  };
  const chooseSide = (next: Person['side']) => {
    setSide(next);
    chooseRole(USUAL[next]);
    if (next === 'vendor') form.setFieldValue('partnerId', null);
  };
  const needsPartner = side === 'partner' && ownFirm === null;
  return (
    <Form
      form={form}
      submit={t('people.send')}
      pending={invite.pending}
      onSubmit={async (body) => {
        if (needsPartner && !body.partnerId) {
          form.setFieldError('partnerId', t('ui.form.wrong.required'));
          return;
        }
        await invite.run({ body: hasTerritory(role) ? { ...body, territory } : body });
      }}
      aside={<LinkDays />}
    >
      <TextInput
        label={t('people.name')}
        required
        maxLength={200}
        autoComplete="off"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <TextInput
        type="email"
        label={t('people.email')}
        required
        maxLength={254}
        autoComplete="off"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <FormSection
        title={t('people.access')}
        {...(ownFirm ? { help: t('people.own_firm', { partner: ownFirm }) } : {})}
      >
        {choice && <SideChoice value={side} onChange={chooseSide} />}
        {needsPartner && (
          <LookupField
            label={t('people.partner')}
            required
            noun="partner"
            {...LOOKUPS['partner']!}
            key={form.key('partnerId')}
            {...form.getInputProps('partnerId')}
          />
        )}
        <RoleChoice side={side} value={role} onChange={chooseRole} error={form.errors['role']} />
        {hasTerritory(role) && <TerritoryFields value={territory} onChange={setTerritory} />}
      </FormSection>
    </Form>
  );
}

function LinkDays() {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t('people.link_days')}
    </Text>
  );
}

function SideChoice({ value, onChange }: { value: Person['side']; onChange: (side: Person['side']) => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} id="side-label">
        {t('people.works_for')}
      </Text>
      <SegmentedControl
        aria-labelledby="side-label"
        value={value}
        onChange={(next) => onChange(next as Person['side'])}
        data={(['vendor', 'partner'] as const).map((one) => ({ value: one, label: t(`people.side.${one}`) }))}
      />
    </Stack>
  );
}
