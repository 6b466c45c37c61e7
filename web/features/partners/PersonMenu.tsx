import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconCheck, IconDots, IconMailForward, IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleDialog } from '../people/RoleDialog.tsx';
import { usePersonSteps } from '../people/usePersonSteps.ts';
import { useSession } from '../session/session.ts';
import type { Person } from './api.ts';

/** What can be done with one person of a partner; nothing at all for oneself. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { active } = useSession();
  const [changing, setChanging] = useState(false);
  const steps = usePersonSteps();
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
            <Menu.Item leftSection={<IconMailForward size={16} />} onClick={() => void steps.resend([person])}>
              {t('people.resend')}
            </Menu.Item>
          )}
          {mayManage && person.status !== 'disabled' && (
            <>
              <Menu.Item leftSection={<IconUserCog size={16} />} onClick={() => setChanging(true)}>
                {t('people.change_role')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconBan size={16} />} onClick={() => void steps.disable([person])}>
                {t('people.disable')}
              </Menu.Item>
            </>
          )}
          {mayManage && person.status === 'disabled' && (
            <Menu.Item leftSection={<IconCheck size={16} />} onClick={() => void steps.enable(person)}>
              {t('people.enable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {changing && <RoleDialog person={person} onClose={() => setChanging(false)} />}
    </>
  );
}
