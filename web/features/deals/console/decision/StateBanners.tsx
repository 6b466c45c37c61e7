import { Button } from '@mantine/core';
import { IconGavel, IconHistory, IconUsers } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { paths } from '../../../../paths.ts';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { Banner } from '../../../../ui/state/Banner.tsx';
import { stateOf } from '../../portal/state.ts';
import { useWording } from '../../portal/wording.ts';
import { refreshDeals } from '../queries.ts';
import { isAwaited } from './outlook.ts';

interface StateBannersProps {
  deal: Deal;
  /** An attempt to decide met another state than the one that was shown. */
  overtaken: boolean;
}

/** What has become of the registration meanwhile, or what was decided about it before. */
export function StateBanners({ deal, overtaken }: StateBannersProps) {
  if (overtaken) return <Overtaken deal={deal} />;
  if (!isAwaited(deal)) return <Decided deal={deal} />;
  return deal.decision ? <DecidedBefore deal={deal} decision={deal.decision} /> : null;
}

/** Somebody else was faster: who, and what they did. */
function Overtaken({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = useDecisionWords(deal);
  const decided = !isAwaited(deal);
  return (
    <Banner
      tone="amber"
      icon={<IconUsers size={18} />}
      title={t(decided ? 'deals.console.overtaken.decided' : 'deals.console.overtaken.changed')}
      action={
        <Button variant="default" size="compact-sm" onClick={() => refreshDeals(client)}>
          {t('deals.console.overtaken.reload')}
        </Button>
      }
    >
      {decided ? words : t('deals.console.overtaken.look_again')}
    </Banner>
  );
}

function Decided({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const words = useDecisionWords(deal);
  return (
    <Banner
      tone="grey"
      icon={<IconGavel size={18} />}
      title={t('deals.console.decided.title')}
      action={
        <LinkButton to={paths.console.deal(deal.id)} variant="default" size="compact-sm">
          {t('deals.console.decided.open')}
        </LinkButton>
      }
    >
      {words}
    </Banner>
  );
}

/** The registration comes back: what was said the last time. */
function DecidedBefore({ deal, decision }: { deal: Deal; decision: NonNullable<Deal['decision']> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const said = [decision.reason && word(decision.reason.label), decision.note].filter(Boolean).join(': ');
  return (
    <Banner
      tone="grey"
      icon={<IconHistory size={18} />}
      title={t('deals.console.decided.before', {
        number: deal.number,
        name: decision.by.name,
        day: format.day(decision.at),
      })}
    >
      {said}
    </Banner>
  );
}

/** "Jonas Petersen, 21 Feb 2026, 14:05: Rejected. Existing customer." */
function useDecisionWords(deal: Deal): string {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const { decision } = deal;
  const state = t(`ui.state.${stateOf(deal)}`);
  if (!decision) return state;
  const said = [decision.reason && word(decision.reason.label), decision.note].filter(Boolean).join(': ');
  return t('deals.console.decided.what', { state, name: decision.by.name, moment: format.moment(decision.at), said });
}
