import { ActionIcon, Button, Group, Menu, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { paths } from '../../../paths.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { LinkButton } from '../../../ui/link/links.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import type { Programme } from '../api.ts';
import { TypeText } from '../TypeText.tsx';
import { ProgrammeDialog } from './ProgrammeDialog.tsx';
import classes from './ProgrammesPage.module.css';
import { TierDialog } from './TierDialog.tsx';
import { TierTable } from './TierTable.tsx';

/** A programme with its ladder. */
export function ProgrammeCard({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'tier'>();
  const mayManage = programme.abilities['programme.manage'].allowed;
  const close = () => setOpen(undefined);
  return (
    <section className={classes.card} aria-label={programme.name}>
      <header className={classes.cardHead}>
        <div>
          <Group gap="xs">
            <Title order={2}>{programme.name}</Title>
            {!programme.active && <StateBadge state="inactive" />}
          </Group>
          <Text size="sm" c="dimmed">
            <TypeText type={programme.kind} /> · {programme.currency}
          </Text>
        </div>
        {mayManage && (
          <Group gap={4} wrap="nowrap">
            <LinkButton size="compact-sm" variant="subtle" to={paths.console.requirements(programme.id)}>
              {t('partners.programmes.requirements')}
            </LinkButton>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() => setOpen('tier')}
            >
              {t('partners.programmes.add_tier')}
            </Button>
            <ProgrammeMenu programme={programme} onEdit={() => setOpen('edit')} />
          </Group>
        )}
      </header>
      {programme.tiers.length === 0 ? (
        <Text c="dimmed" py="sm">
          {t('partners.programmes.no_tiers')}
        </Text>
      ) : (
        <TierTable programme={programme} />
      )}
      {open === 'edit' && <ProgrammeDialog programme={programme} onClose={close} />}
      {open === 'tier' && <TierDialog programme={programme} onClose={close} />}
    </section>
  );
}

function ProgrammeMenu({ programme, onEdit }: { programme: Programme; onEdit: () => void }) {
  const { t } = useTranslation();
  const params = { programmeId: programme.id };
  const update = useCommand(partnersContract.updateProgramme);
  const remove = useCommand(partnersContract.deleteProgramme);
  async function deactivate(): Promise<void> {
    const sure = await confirm({
      title: t('partners.programmes.deactivate_question', { tier: programme.name }),
      consequences: [t('partners.programmes.programme_closed'), t('partners.programmes.programme_keeps')],
      confirm: t('partners.programmes.deactivate'),
    });
    if (sure) await update.run({ params, body: { active: false } }, { ifMatch: programme });
  }
  async function erase(): Promise<void> {
    const sure = await confirm({
      title: t('partners.programmes.delete_question', { name: programme.name }),
      consequences: [t('partners.programmes.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params });
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('partners.contact.more', { name: programme.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('partners.programmes.edit')}
        </Menu.Item>
        {programme.active ? (
          <Menu.Item leftSection={<IconCircleDashed size={16} />} onClick={() => void deactivate()}>
            {t('partners.programmes.deactivate')}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconCircleCheck size={16} />}
            onClick={() => void update.run({ params, body: { active: true } }, { ifMatch: programme })}
          >
            {t('partners.programmes.activate')}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          disabled={programme.tiers.length > 0}
          onClick={() => void erase()}
        >
          {t('ui.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
