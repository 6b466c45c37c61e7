/** What each verdict will do, spelled out before it is confirmed. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApprovalRequest } from '../../../../../server/kit/approvals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { chainQuery } from '../../../approvals/queries.ts';
import { usePromises } from '../terms.ts';
import { useToldPeople } from './audience.ts';

export interface Consequences {
  approve: string[];
  return: string[];
  reject: (resubmittable: boolean | undefined) => string[];
}

/** Names that are spelled out; beyond that a number has to do. */
const FEW = 2;

export function useConsequences(deal: Deal, overridden: string | undefined): Consequences {
  const { t } = useTranslation();
  const format = useFormats();
  const told = useTold(deal);
  const [prospect] = usePromises([deal]);
  const terms = prospect?.terms;
  const partner = deal.partner.name;
  const protection =
    terms && prospect?.until
      ? t('deals.console.consequence.protects', { partner, day: format.day(prospect.until), count: terms.days })
      : t('deals.console.consequence.protects_usual', { partner });
  const discount =
    terms && terms.discountBasisPoints > 0
      ? t('deals.console.consequence.discount', {
          discount: format.basisPoints(terms.discountBasisPoints),
          tier: terms.tier,
        })
      : t('deals.console.consequence.no_discount');
  const override = overridden ? [t('deals.console.consequence.override', { partner: overridden })] : [];
  const reject = (resubmittable: boolean | undefined) => [
    ...(resubmittable === undefined
      ? []
      : [t(resubmittable ? 'deals.console.consequence.may_correct' : 'deals.console.consequence.final', { partner })]),
    told,
  ];
  const effect = useQuery(chainQuery(deal.id)).data?.request?.effect;
  const vote = useVoteWords(effect ?? null);
  return {
    approve: [...vote, ...(effect && !effect.final ? override : [protection, discount, ...override, told])],
    return: [t('deals.console.consequence.clock_stops', { partner }), told],
    reject,
  };
}

type VoteEffect = NonNullable<ApprovalRequest['effect']>;

/** What a vote in a chain of approvals does: how far it brings the step, and who comes after. Nothing without a chain. */
function useVoteWords(effect: VoteEffect | null): string[] {
  const { t } = useTranslation();
  const format = useFormats();
  if (!effect) return [];
  const { given, needed, final, waitsFor, instead } = effect;
  return [
    ...(instead.length > 0 ? [t('approvals.vote.instead', { names: format.list(instead) })] : []),
    ...(needed > 1 ? [t('approvals.vote.counts', { given, count: needed })] : []),
    final ? t('approvals.vote.final') : t('approvals.vote.then', { steps: format.list(waitsFor) }),
  ];
}

/** "Tells 2 people: Ana Ruiz and Tom Weber". */
function useTold(deal: Deal): string {
  const { t } = useTranslation();
  const format = useFormats();
  const names = useToldPeople(deal);
  if (names.length === 0) return t('deals.console.consequence.tells_nobody');
  if (names.length > FEW) return t('deals.console.consequence.tells_many', { count: names.length, name: names[0] });
  return t('deals.console.consequence.tells', { count: names.length, names: format.list(names) });
}
