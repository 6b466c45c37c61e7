import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { hasTerritory } from './territory.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { TerritoryFields } from './TerritoryFields.tsx';
import type { Person } from './queries.ts';

/** Another role on the same side, and the territory that goes with it. */
export function RoleDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState(person.role);
  const [territory, setTerritory] = useState(person.territory);
  const change = useCommand(tenancyContract.changeRole, {
    success: t('people.role_changed', { name: person.name }),
    onDone: onClose,
  });
  const same = role === person.role && JSON.stringify(territory) === JSON.stringify(person.territory);
  const save = () =>
    change.run(
      { params: { personId: person.id }, body: { role, ...(hasTerritory(role) ? { territory } : {}) } },
      { ifMatch: person },
    );
  return (
    <Modal opened onClose={onClose} title={t('people.role_of', { name: person.name })}>
      <Stack gap="lg">
        <RoleChoice side={person.side} value={role} onChange={setRole} />
        {hasTerritory(role) && <TerritoryFields value={territory} onChange={setTerritory} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button disabled={same} loading={change.pending} onClick={() => void save()}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
