import { MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sideOf, tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useData } from '../../../page.tsx';
import { LOOKUPS } from '../../../ui/fields/lookups.ts';
import { DayField } from '../../../ui/form/DayField.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { LookupField } from '../../../ui/form/LookupField.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { abilityKey, nounKey, rolesQuery } from '../../roles/table/abilities.ts';
import type { RoleName } from '../../roles/table/abilities.ts';
import { endOfLocalDay, isForKeys } from './rules.ts';
import type { ApiKey, NewKey } from './queries.ts';
import { useNow } from '../../../ui/text/now.ts';

type Scopes = NonNullable<ApiKey['scopes']>;

/** Name, role, partner, limits: everything that decides what the key opens. */
export function KeyForm({ onMade }: { onMade: (made: NewKey) => void }) {
  const now = useNow();
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.createApiKey, {
    initialValues: { name: '', role: 'administrator' as RoleName, partnerId: null as string | null },
  });
  const [role, setRole] = useState<RoleName>('administrator');
  const [scopes, setScopes] = useState<Scopes | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const create = useCommand(tenancyContract.createApiKey, { form, onDone: onMade });
  const forPartner = sideOf(role) === 'partner';
  const chooseRole = (next: RoleName) => {
    setRole(next);
    setScopes(null);
    form.setFieldValue('role', next);
    if (sideOf(next) === 'vendor') form.setFieldValue('partnerId', null);
  };
  return (
    <Form
      form={form}
      guard={false}
      submit={t('administration.keys.make')}
      pending={create.pending}
      onSubmit={async (body) => {
        if (forPartner && !body.partnerId) {
          form.setFieldError('partnerId', t('ui.form.wrong.required'));
          return;
        }
        await create.run({ body: { ...body, scopes, expiresAt: day && endOfLocalDay(day) } });
      }}
    >
      <TextInput
        data-autofocus
        label={t('administration.keys.name')}
        description={t('administration.keys.name_help')}
        required
        maxLength={200}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <RoleField value={role} onChange={chooseRole} error={form.errors['role']} />
      {forPartner && (
        <LookupField
          label={t('people.partner')}
          required
          noun="partner"
          {...LOOKUPS['partner']!}
          key={form.key('partnerId')}
          {...form.getInputProps('partnerId')}
        />
      )}
      <ScopeField role={role} value={scopes} onChange={setScopes} error={form.errors['scopes']} />
      <DayField
        label={t('administration.keys.expires')}
        description={t('administration.keys.expires_help')}
        minDate={new Date(now)}
        value={day}
        onChange={setDay}
        error={form.errors['expiresAt']}
      />
    </Form>
  );
}

interface RoleFieldProps {
  value: RoleName;
  onChange: (role: RoleName) => void;
  error: ReactNode;
}

function RoleField({ value, onChange, error }: RoleFieldProps) {
  const { t } = useTranslation();
  const { roles } = useData(rolesQuery);
  const of = (side: 'vendor' | 'partner') =>
    roles
      .filter((role) => role.side === side && isForKeys(role.name))
      .map(({ name, labelKey }) => ({ value: name as string, label: t(labelKey) }));
  return (
    <Select
      label={t('people.role')}
      description={t(`roles.help.${value}`)}
      allowDeselect={false}
      value={value}
      error={error}
      data={[
        { group: t('roles.table.side.vendor'), items: of('vendor') },
        { group: t('roles.table.side.partner'), items: of('partner') },
      ]}
      onChange={(next) => next && onChange(next as RoleName)}
    />
  );
}

interface ScopeFieldProps {
  role: RoleName;
  value: Scopes | null;
  onChange: (scopes: Scopes | null) => void;
  error: ReactNode;
}

/** All of the role, or named abilities only. */
function ScopeField({ role, value, onChange, error }: ScopeFieldProps) {
  const { t } = useTranslation();
  const { abilities } = useData(rolesQuery);
  const own = abilities.filter((ability) => ability.roles.includes(role));
  const nouns = [...new Set(own.map(({ noun }) => noun))];
  const data = nouns.map((noun) => ({
    group: t(nounKey(noun)),
    items: own
      .filter((one) => one.noun === noun)
      .map(({ name }) => ({ value: name as string, label: t(abilityKey(name)) })),
  }));
  return (
    <Stack gap="xs">
      <Switch
        label={t('administration.keys.limit')}
        description={t('administration.keys.limit_help')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? [] : null)}
      />
      {value !== null && (
        <MultiSelect
          aria-label={t('administration.keys.limit')}
          placeholder={t('roles.table.search')}
          searchable
          hidePickedOptions
          data={data}
          value={value}
          error={error}
          onChange={(next) => onChange(next as Scopes)}
        />
      )}
    </Stack>
  );
}
