import { Button, Group, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import { Banner } from '../../../ui/state/Banner.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { chainQuery } from './queries.ts';
import type { Chain } from './queries.ts';

/** Milliseconds between two looks while a verification runs. */
const EVERY = 1500;

/** How far the log is sealed, what the last verification found, and the button for a new one. */
export function ChainStatus() {
  const { t } = useTranslation();
  const { data: chain } = useSuspenseQuery({
    ...chainQuery,
    refetchInterval: ({ state }) => (state.data?.verification?.state === 'running' ? EVERY : false),
  });
  const verify = useCommand(administrationContract.verifyAuditChain);
  const running = verify.pending || chain.verification?.state === 'running';
  const label = t('administration.audit.chain.verify');
  usePaletteActions(running ? [] : [{ id: 'verify-chain', label, group: 'action', run: () => void verify.run({}) }]);
  return (
    <>
      <Group gap="4px 12px">
        <Text span c="dimmed">
          <Sealed chain={chain} /> <Finding chain={chain} />
        </Text>
        <Button size="compact-sm" variant="default" loading={running} onClick={() => void verify.run({})}>
          {label}
        </Button>
      </Group>
      {chain.verification?.state === 'broken' && <Broken chain={chain} />}
    </>
  );
}

function Sealed({ chain }: { chain: Chain }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <span title={chain.head}>
      {t('administration.audit.chain.sealed', {
        count: Number(chain.sealed),
        number: format.number(Number(chain.sealed)),
      })}{' '}
      {chain.waiting > 0 && t('administration.audit.chain.waiting', { count: chain.waiting })}
    </span>
  );
}

function Finding({ chain }: { chain: Chain }) {
  const { t } = useTranslation();
  const { verification } = chain;
  if (!verification) return <span role="status">{t('administration.audit.chain.never')}</span>;
  if (verification.state === 'running') return <span role="status">{t('administration.audit.chain.running')}</span>;
  const whole = verification.state === 'intact';
  const Icon = whole ? IconShieldCheck : IconShieldX;
  return (
    <Text span inherit role="status" c={whole ? 'var(--tone-green-text)' : 'var(--tone-red-text)'}>
      <Icon size={15} style={{ verticalAlign: '-2px' }} aria-hidden />{' '}
      {t(`administration.audit.chain.${verification.state}`)} <DateText value={verification.finishedAt} as="relative" />
    </Text>
  );
}

/** The chain does not hold: where it breaks and what to do now. */
function Broken({ chain }: { chain: Chain }) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="red"
      icon={<IconShieldX size={18} aria-hidden />}
      title={t('administration.audit.chain.broken_at', { number: chain.verification?.brokenAt })}
    >
      {t('administration.audit.chain.broken_help')}
    </Banner>
  );
}
