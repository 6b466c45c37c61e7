import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Approver } from '../../../../server/kit/approvals/contract.ts';
import { VOTING_ROLES, votersQuery } from '../queries.ts';
import { approverFrom, approverValue } from './draft.ts';

interface ApproversFieldProps {
  value: readonly Approver[];
  onChange: (approvers: Approver[]) => void;
  error: string | undefined;
}

/** Who is asked: the owner of the registration, whoever has a role, or people by name. */
export function ApproversField({ value, onChange, error }: ApproversFieldProps) {
  const { t } = useTranslation();
  const people = useQuery(votersQuery).data?.items ?? [];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const named = value.flatMap((one) => (one.kind === 'person' ? [one] : []));
  const gone = named.filter(({ membershipId }) => !people.some(({ id }) => id === membershipId));
  return (
    <MultiSelect
      label={t('approvals.rules.approvers')}
      searchable
      maxValues={10}
      error={error}
      value={value.map(approverValue)}
      onChange={(values) => onChange(values.map((one) => approverFrom(one, nameOf)))}
      data={[
        {
          group: t('approvals.rules.by_role'),
          items: [
            { value: 'owner', label: t('approvals.approver.owner') },
            ...VOTING_ROLES.map((role) => ({ value: `role:${role}`, label: t(`roles.names.${role}`) })),
          ],
        },
        {
          group: t('approvals.rules.by_name'),
          items: [
            ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
            ...gone.map((one) => ({ value: approverValue(one), label: one.name })),
          ],
        },
      ]}
    />
  );
}
