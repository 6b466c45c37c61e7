import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { useCommand } from '../../api/command.ts';
import { showSuccess } from '../../ui/feedback/toast.tsx';
import type { BulkAction } from '../../ui/list/rows.ts';
import { useMay } from '../session/session.ts';
import type { Partner } from './api.ts';
import { staffQuery } from './staff.ts';

interface Asking {
  partners: readonly Partner[];
  done: () => void;
}

/** The bulk action that gives several partners to one channel manager, and the dialog that asks to whom. */
export function useOwnerAssignment() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>();
  const may = useMay('partner.assign');
  const action: BulkAction<Partner> | undefined = may
    ? {
        id: 'assign',
        label: t('partners.owner.assign'),
        icon: <IconUserShare size={14} />,
        fits: (partner) => partner.abilities['partner.assign'].allowed,
        run: (partners) => new Promise<void>((done) => setAsking({ partners, done })),
      }
    : undefined;
  const close = () => {
    asking?.done();
    setAsking(undefined);
  };
  return { action, dialog: asking && <OwnerDialog partners={asking.partners} onClose={close} /> };
}

function OwnerDialog({ partners, onClose }: { partners: readonly Partner[]; onClose: () => void }) {
  const { t } = useTranslation();
  const staff = useQuery(staffQuery).data?.items ?? [];
  const [owner, setOwner] = useState<string | null>(null);
  const assign = useCommand(partnersContract.assignOwner);
  const [working, setWorking] = useState(false);
  async function run(): Promise<void> {
    setWorking(true);
    let given = 0;
    for (const partner of partners) {
      const answer = await assign.run(
        { params: { partnerId: partner.id }, body: { ownerId: owner } },
        { ifMatch: partner },
      );
      if (answer) given += 1;
    }
    if (given > 0) showSuccess(t('partners.owner.assigned', { count: given }));
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t('partners.owner.assign_many', { count: partners.length })} size="sm">
      <Stack gap="lg">
        <Select
          data-autofocus
          label={t('partners.field.owner')}
          description={t('partners.owner.help')}
          searchable
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={owner}
          onChange={setOwner}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button disabled={!owner} loading={working} onClick={() => void run()}>
            {t('partners.owner.assign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
