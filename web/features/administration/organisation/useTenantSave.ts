import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BodyInputOf } from '../../../../server/kit/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../../api/command.ts';
import type { FormErrorsSink } from '../../../api/command.ts';
import type { Tenant } from './queries.ts';

type Change = BodyInputOf<typeof tenancyContract.updateTenant>;

/**
 * Saves a part of the vendor's settings on top of the version that is shown. The shell's name, logo and colours follow,
 * since they come with the session.
 */
export function useTenantSave(tenant: Tenant, options: { form?: FormErrorsSink; onDone?: () => void } = {}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const command = useCommand(tenancyContract.updateTenant, {
    ...options,
    success: t('administration.organisation.saved'),
    refresh: ['vendor', 'my account', 'signing in'],
    onProblem: (problem) => {
      if (problem.code === 'stale') void client.invalidateQueries({ queryKey: ['vendor'] });
    },
  });
  return {
    pending: command.pending,
    save: (change: Change) => command.run({ body: change }, { ifMatch: tenant }),
  };
}
