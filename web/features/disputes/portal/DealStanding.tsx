import { Modal } from '@mantine/core';
import { IconArrowsSplit2, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Deal } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { useMay, useSession } from '../../session/session.ts';
import { dealStandingQuery, REFRESH } from '../shared/queries.ts';
import { StatementForm } from '../shared/StatementForm.tsx';

/** Below the state of a registration: the dispute that it is in, or the way to contest what was decided. */
export function DealStanding({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const sees = useMay('dispute.own.read');
  const standing = useQuery({ ...dealStandingQuery(deal.id), enabled: sees }).data;
  const [contesting, setContesting] = useState(false);
  const latest = standing?.items[0];
  if (latest) {
    return (
      <Banner
        tone={latest.view === 'answer_needed' ? 'amber' : 'violet'}
        icon={<IconArrowsSplit2 size={18} />}
        title={t(`disputes.portal.on_deal.${latest.view}`)}
        action={
          <LinkButton to={paths.portal.dispute(latest.id)} variant="default" size="compact-sm">
            {t('disputes.portal.on_deal.open')}
          </LinkButton>
        }
      />
    );
  }
  if (!standing?.contest.allowed) return null;
  return (
    <>
      <Banner
        tone="grey"
        icon={<IconScale size={18} />}
        title={t('disputes.portal.contest.offer')}
        action={
          <AbilityButton
            ability={standing.contest}
            variant="default"
            size="compact-sm"
            onClick={() => setContesting(true)}
          >
            {t('disputes.portal.contest.do')}
          </AbilityButton>
        }
      >
        {t('disputes.portal.contest.what')}
      </Banner>
      {contesting && <ContestDialog deal={deal} onClose={() => setContesting(false)} />}
    </>
  );
}

function ContestDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tenant } = useSession();
  const contest = useCommand(disputesContract.contestDecision, {
    refresh: REFRESH,
    success: t('disputes.portal.contest.done'),
    onDone: (side) => void navigate({ to: paths.portal.dispute(side.id) }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('disputes.portal.contest.title', { customer: deal.customer.name })}
    >
      <StatementForm
        label={t('disputes.portal.contest.label')}
        description={t('disputes.portal.only_vendor', { vendor: tenant.name })}
        submit={t('disputes.portal.contest.do')}
        pending={contest.pending}
        onCancel={onClose}
        onSend={({ body, fileIds }) => contest.run({ body: { dealId: deal.id, statement: body, fileIds } })}
      />
    </Modal>
  );
}
