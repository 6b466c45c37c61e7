import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roleLabelKey, tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { LookupName } from '../../../ui/fields/LookupName.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { useNow } from '../../../ui/text/now.ts';
import classes from './Keys.module.css';
import { stateOf } from './queries.ts';
import type { ApiKey } from './queries.ts';

/** One key: its name, what it may do, whether it is in use, and the way to end it. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const state = stateOf(apiKey, useNow());
  const revoke = useRevoke(apiKey);
  return (
    <li className={classes.key} data-over={state !== 'active' || undefined}>
      <div className={classes.what}>
        <div className={classes.first}>
          <Text span fw={600}>
            {apiKey.name}
          </Text>
          <code className={classes.hint}>…{apiKey.hint}</code>
          <StateBadge state={state} />
        </div>
        <div className={classes.second}>
          {t(roleLabelKey(apiKey.role))}
          {apiKey.partnerId && (
            <>
              {' · '}
              <LookupName kind="partner" id={apiKey.partnerId} />
            </>
          )}
          {' · '}
          {apiKey.scopes ? (
            <span title={apiKey.scopes.join(', ')}>
              {t('administration.keys.scoped', { count: apiKey.scopes.length })}
            </span>
          ) : (
            t('administration.keys.whole_role')
          )}
        </div>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('administration.keys.last_used')}</dt>
          <dd>
            {apiKey.lastUsedAt ? <DateText value={apiKey.lastUsedAt} as="relative" /> : t('administration.keys.never')}
          </dd>
        </div>
        <div>
          <dt>{t('administration.keys.created')}</dt>
          <dd>
            <DateText value={apiKey.createdAt} /> · {apiKey.createdBy}
          </dd>
        </div>
        <div>
          <dt>{t('administration.keys.expires')}</dt>
          <dd>{apiKey.expiresAt ? <DateText value={apiKey.expiresAt} /> : t('administration.keys.no_expiry')}</dd>
        </div>
      </dl>
      <div className={classes.end}>
        {state !== 'revoked' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            loading={revoke.pending}
            aria-label={t('administration.keys.revoke_named', { name: apiKey.name })}
            onClick={() => void revoke.ask()}
          >
            {t('administration.keys.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}

function useRevoke(apiKey: ApiKey) {
  const { t } = useTranslation();
  const command = useCommand(tenancyContract.revokeApiKey, {
    success: t('administration.keys.revoked', { name: apiKey.name }),
  });
  async function ask(): Promise<void> {
    const sure = await confirm({
      title: t('administration.keys.revoke_question', { name: apiKey.name }),
      consequences: [t('administration.keys.revoke_now'), t('administration.keys.revoke_final')],
      confirm: t('administration.keys.revoke'),
      danger: true,
    });
    if (sure) await command.run({ params: { keyId: apiKey.id } });
  }
  return { ask, pending: command.pending };
}
