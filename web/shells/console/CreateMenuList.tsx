import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../ui/keys/useShortcuts.ts';
import { RouterLink } from '../../ui/link/links.tsx';
import type { NavigationEntry } from '../navigation.ts';
import { CreateButton } from './CreateMenu.tsx';

/** The opened menu; loaded when it is asked for. */
export default function CreateMenuList({ entries }: { entries: readonly NavigationEntry[] }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(true);
  useShortcuts([{ keys: 'c', label: t('console.create'), group: 'everywhere', run: open }]);
  return (
    <Menu opened={opened} onChange={(next) => (next ? open() : close())} width={240}>
      <Menu.Target>
        <CreateButton />
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ id, to, icon: Icon }) => (
          <Menu.Item key={id} component={RouterLink} to={to} leftSection={<Icon size={16} stroke={1.75} />}>
            {t(`console.nav.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
