import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { useSession } from '../../session/session.ts';
import { DecideDialog } from './DecideDialog.tsx';
import classes from './Protection.module.css';
import { RequestRow } from './RequestRow.tsx';
import { REFRESH } from './readings.ts';
import type { DealRequest } from './readings.ts';

interface RequestsProps {
  requests: readonly DealRequest[];
  partner: string;
}

interface Asked {
  request: DealRequest;
  verdict: 'grant' | 'decline';
}

/** Everything that was asked about a protection, what waits first; with the buttons of whoever may do something. */
export function Requests({ requests, partner }: RequestsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const pending = requests.filter(({ status }) => status === 'pending');
  const rest = requests.filter(({ status }) => status !== 'pending').reverse();
  if (requests.length === 0) return null;
  return (
    <>
      <ul className={classes.list} aria-label={t('deals.protection.request.title')}>
        {[...pending, ...rest].map((request) => (
          <RequestRow
            key={request.id}
            request={request}
            end={
              <Answer
                request={request}
                keys={request === pending[0]}
                onAsk={(verdict) => setAsked({ request, verdict })}
              />
            }
          />
        ))}
      </ul>
      {asked && <DecideDialog {...asked} partner={partner} onClose={() => setAsked(null)} />}
    </>
  );
}

interface AnswerProps {
  request: DealRequest;
  /** Whether the keys decide about this one. */
  keys: boolean;
  onAsk: (verdict: Asked['verdict']) => void;
}

function Answer({ request, keys, onAsk }: AnswerProps) {
  const { t } = useTranslation();
  const { active } = useSession();
  const { decide, withdraw } = request.abilities;
  if (request.status !== 'pending') return null;
  if (active.side === 'partner') return withdraw.allowed ? <Withdraw request={request} /> : null;
  const shortcut = (key: string, verdict: Asked['verdict']) =>
    keys ? { shortcut: key, shortcutLabel: t(`deals.protection.decide.${verdict}`) } : {};
  return (
    <>
      <AbilityButton ability={decide} size="xs" {...shortcut('y', 'grant')} onClick={() => onAsk('grant')}>
        {t('deals.protection.decide.grant')}
      </AbilityButton>
      <AbilityButton
        ability={decide}
        size="xs"
        variant="default"
        {...shortcut('n', 'decline')}
        onClick={() => onAsk('decline')}
      >
        {t('deals.protection.decide.decline')}
      </AbilityButton>
    </>
  );
}

function Withdraw({ request }: { request: DealRequest }) {
  const { t } = useTranslation();
  const withdraw = useCommand(dealsContract.withdrawRequest, {
    refresh: REFRESH,
    success: t('deals.protection.withdrawn'),
  });
  return (
    <Button
      size="xs"
      variant="default"
      loading={withdraw.pending}
      onClick={() => void withdraw.run({ params: { dealId: request.dealId, requestId: request.id } })}
    >
      {t('deals.protection.withdraw')}
    </Button>
  );
}
