import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlayerTrackNext, IconUserShare, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandDialog } from './HandDialog.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import type { Step } from './looks.ts';

type Opened = 'delegate' | 'reassign' | 'skip' | null;

const ENTRIES = [
  ['delegate', IconUserShare],
  ['reassign', IconUsers],
  ['skip', IconPlayerTrackNext],
] as const;

/** Passing a step on: only what the person may do, nothing where that is nothing. */
export function StepMenu({ step }: { step: Step }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const entries = ENTRIES.filter(([id]) => step.abilities[id].allowed);
  if (entries.length === 0) return null;
  const close = () => setOpened(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('approvals.chain.more', { name: step.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map(([id, Icon]) => (
            <Menu.Item key={id} leftSection={<Icon size={16} stroke={1.75} />} onClick={() => setOpened(id)}>
              {t(`approvals.chain.action.${id}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {(opened === 'delegate' || opened === 'reassign') && <HandDialog step={step} how={opened} onClose={close} />}
      {opened === 'skip' && <SkipDialog step={step} onClose={close} />}
    </>
  );
}
