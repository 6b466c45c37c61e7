import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTNER_ROLES, VENDOR_ROLES, roleLabelKey } from '../../../server/modules/tenancy/contract.ts';
import type { Person } from './queries.ts';

export interface RoleChoiceProps {
  side: Person['side'];
  value: Person['role'];
  onChange: (role: Person['role']) => void;
  error?: ReactNode;
}

/** The roles of a side, each with what it may do in a sentence. */
export function RoleChoice({ side, value, onChange, error }: RoleChoiceProps) {
  const { t } = useTranslation();
  const roles = side === 'vendor' ? VENDOR_ROLES : PARTNER_ROLES;
  return (
    <Radio.Group
      label={t('people.role')}
      value={value}
      error={error}
      onChange={(next) => onChange(next as Person['role'])}
    >
      <Stack gap="sm" mt={8} mb={4}>
        {roles.map((role) => (
          <Radio key={role} value={role} label={t(roleLabelKey(role))} description={t(`roles.help.${role}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
