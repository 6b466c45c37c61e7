import { Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../server/kit/contract.ts';
import { EditableFact } from '../../ui/record/EditableFact.tsx';
import { staffQuery } from '../partners/staff.ts';
import type { Account } from './api.ts';

export interface OwnerChange {
  ownerId: string | null;
  ownerName: string | null;
}

export interface OwnerFactProps {
  owner: Account['owner'];
  ability: Ability;
  onSave: (change: OwnerChange) => Promise<string | undefined>;
}

/** Who looks after a record: a colleague with a sign-in here, or a name as another system knows it. */
export function OwnerFact({ owner, ability, onSave }: OwnerFactProps) {
  const { t } = useTranslation();
  const staff = useQuery({ ...staffQuery, enabled: ability.allowed }).data?.items ?? [];
  return (
    <EditableFact<OwnerChange>
      label={t('accounts.field.owner')}
      value={{ ownerId: owner?.id ?? null, ownerName: owner && owner.id === null ? owner.name : null }}
      onSave={onSave}
      ability={ability}
      field={({ value, change, error, 'aria-label': label, ...field }) => (
        <Stack gap={6}>
          <Select
            {...field}
            aria-label={label}
            searchable
            clearable
            placeholder={t('accounts.owner.colleague')}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.ownerId}
            onChange={(ownerId) => change({ ownerId, ownerName: null })}
          />
          <TextInput
            size="xs"
            aria-label={t('accounts.owner.elsewhere')}
            placeholder={t('accounts.owner.elsewhere')}
            maxLength={200}
            disabled={value.ownerId !== null}
            value={value.ownerName ?? ''}
            error={error}
            onChange={(event) => change({ ownerId: null, ownerName: event.currentTarget.value || null })}
          />
        </Stack>
      )}
    >
      {owner?.name}
    </EditableFact>
  );
}
