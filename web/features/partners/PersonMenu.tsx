import { ActionIcon, Button, Group, Menu, Modal, Radio, Stack } from '@mantine/core';
import { IconBan, IconCheck, IconDots, IconMailForward, IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTNER_ROLES, roleLabelKey, tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import { useSession } from '../session/session.ts';
import type { Person } from './api.ts';

/** What can be done with one person of a partner; nothing at all for oneself. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { active } = useSession();
  const [changing, setChanging] = useState(false);
  const { resend, disable, enable } = usePersonCommands(person);
  const { 'people.manage': manage, 'people.invite': invite } = person.abilities;
  const mayManage = manage.allowed && person.id !== active.id;
  const mayResend = invite.allowed && person.status === 'invited';
  if (!mayManage && !mayResend) return null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t('partners.contact.more', { name: person.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayResend && (
            <Menu.Item leftSection={<IconMailForward size={16} />} onClick={resend}>
              {t('partners.people.resend')}
            </Menu.Item>
          )}
          {mayManage && person.status !== 'disabled' && (
            <>
              <Menu.Item leftSection={<IconUserCog size={16} />} onClick={() => setChanging(true)}>
                {t('partners.people.change_role')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconBan size={16} />} onClick={disable}>
                {t('partners.people.disable')}
              </Menu.Item>
            </>
          )}
          {mayManage && person.status === 'disabled' && (
            <Menu.Item leftSection={<IconCheck size={16} />} onClick={enable}>
              {t('partners.people.enable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {changing && <RoleDialog person={person} onClose={() => setChanging(false)} />}
    </>
  );
}

function usePersonCommands(person: Person) {
  const { t } = useTranslation();
  const input = { params: { personId: person.id } };
  const said = (key: string) => ({ success: t(key, { name: person.name, email: person.email }) });
  const resend = useCommand(tenancyContract.resendInvitation, said('partners.people.resent'));
  const disable = useCommand(tenancyContract.disablePerson, said('partners.people.disabled'));
  const enable = useCommand(tenancyContract.enablePerson, said('partners.people.enabled'));
  async function shutOut(): Promise<void> {
    const sure = await confirm({
      title: t('partners.people.disable_question', { name: person.name }),
      consequences: [t('partners.people.disable_now'), t('partners.people.disable_keeps')],
      confirm: t('partners.people.disable'),
      danger: true,
    });
    if (sure) await disable.run(input);
  }
  return {
    resend: () => void resend.run(input),
    disable: () => void shutOut(),
    enable: () => void enable.run(input),
  };
}

function RoleDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState(person.role);
  const change = useCommand(tenancyContract.changeRole, {
    success: t('partners.people.role_changed', { name: person.name }),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('partners.people.role_of', { name: person.name })}>
      <Stack gap="lg">
        <Radio.Group aria-label={t('partners.people.role')} value={role} onChange={(next) => setRole(next as Person['role'])}>
          <Stack gap="xs">
            {PARTNER_ROLES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(roleLabelKey(one))}
                description={t(`partners.people.role_help.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            disabled={role === person.role}
            loading={change.pending}
            onClick={() => void change.run({ params: { personId: person.id }, body: { role } }, { ifMatch: person })}
          >
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
