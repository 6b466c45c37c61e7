import { Menu, Text } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleLabelKey, tenancyContract } from '../../server/modules/tenancy/contract.ts';
import { useCommand } from '../api/command.ts';
import { useSession } from '../features/session/session.ts';
import type { Membership } from '../features/session/session.ts';
import { usePreferences } from '../features/session/usePreferences.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../i18n.ts';
import { homeOf, paths } from '../paths.ts';
import { UserButton } from './UserMenu.tsx';
import classes from './UserMenu.module.css';

/** Which hat, language, look, account, keys, signing out. Opens by itself: it is loaded when it is asked for. */
export default function UserMenuList({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(true);
  const { actor, person, memberships, active } = useSession();
  const signOut = useCommand(tenancyContract.signOut, {
    refresh: [],
    // A fresh page, so that nothing that was read stays in memory.
    onDone: () => window.location.assign(paths.signIn()),
  });
  return (
    <Menu width={280} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <UserButton />
      </Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 80px)" style={{ overflowY: 'auto' }}>
        <div className={classes.who}>
          <Text fw={600} truncate>
            {actor.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {person?.email ?? t(roleLabelKey(active.role))}
          </Text>
        </div>
        {memberships.length > 1 && <Memberships memberships={memberships} active={active} />}
        <Menu.Divider />
        <Look />
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => void navigate({ to: paths.account.profile() })}>
          {t('session.account.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onHelp} visibleFrom="sm">
          {t('ui.keys.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut.run({})}>
          {t('session.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Another hat of the same person. The page is loaded anew, so that nothing of the other vendor stays in memory. */
function Memberships({ memberships, active }: { memberships: readonly Membership[]; active: Membership }) {
  const { t } = useTranslation();
  const change = useCommand(tenancyContract.switchMembership, { refresh: [] });
  const wear = (membership: Membership) =>
    change.run(
      { body: { membershipId: membership.id } },
      { onDone: () => window.location.assign(homeOf(membership.side)) },
    );
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('session.switch')}</Menu.Label>
      {memberships.map((one) => (
        <Menu.Item
          key={one.id}
          aria-current={one.id === active.id ? 'true' : undefined}
          rightSection={one.id === active.id ? <IconCheck size={16} /> : null}
          disabled={change.pending}
          onClick={() => {
            if (one.id !== active.id) void wear(one);
          }}
        >
          <Text size="sm" truncate>
            {one.partnerName ?? one.tenantName}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {one.partnerName ? `${t('session.partner_of', { vendor: one.tenantName })} · ` : ''}
            {t(roleLabelKey(one.role))}
          </Text>
        </Menu.Item>
      ))}
    </>
  );
}

const SCHEMES = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const;

function Look() {
  const { t } = useTranslation();
  const { scheme, chooseScheme, language, chooseLanguage } = usePreferences();
  return (
    <>
      <Menu.Label>{t('session.scheme.label')}</Menu.Label>
      {SCHEMES.map(({ value, icon: Icon }) => (
        <Menu.Item
          key={value}
          closeMenuOnClick={false}
          leftSection={<Icon size={16} />}
          rightSection={value === scheme ? <IconCheck size={16} /> : null}
          aria-current={value === scheme ? 'true' : undefined}
          onClick={() => chooseScheme(value)}
        >
          {t(`session.scheme.${value}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {LANGUAGES.filter((one) => one !== language).map((one) => (
        <Menu.Item key={one} lang={one} leftSection={<IconLanguage size={16} />} onClick={() => chooseLanguage(one)}>
          {LANGUAGE_NAMES[one]}
        </Menu.Item>
      ))}
    </>
  );
}
