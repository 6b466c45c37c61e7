import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { useData } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { StateBadge } from '../../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { countQuery, partnerQuery } from '../queries.ts';

/** Which registrations each figure of a partner's record counts; the deals list takes the same filters. */
const FIGURES = {
  waiting: { status: 'in:submitted,under_review' },
  protected: { status: 'in:approved', outcome: 'in:open' },
  won: { outcome: 'in:won' },
  lost: { outcome: 'in:lost' },
} as const;

type Figure = keyof typeof FIGURES;

const NAMES = Object.keys(FIGURES) as Figure[];
const filtersOf = (partnerId: string, figure: Figure) => ({ partnerId: `in:${partnerId}`, ...FIGURES[figure] });

/** Share of closed deals that were won; undefined before the first was closed. */
export const winRate = (won: number, lost: number): number | undefined =>
  won + lost === 0 ? undefined : won / (won + lost);

interface PartnerFactsProps {
  partnerId: string;
  /** The partner's latest registrations: the first of them says when they were last active. */
  latest: readonly DealSummary[];
}

/** The partner's record beside a decision: standing, what is open, how often they win, when they were last active. */
export function PartnerFacts({ partnerId, latest }: PartnerFactsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const partner = useData(partnerQuery(partnerId));
  const results = useQueries({ queries: NAMES.map((name) => countQuery(filtersOf(partnerId, name))) });
  const count = (figure: Figure) => results[NAMES.indexOf(figure)]?.data?.total;
  const figure = (name: Figure) => <FigureLink partnerId={partnerId} figure={name} count={count(name)} />;
  const rate = winRate(count('won') ?? 0, count('lost') ?? 0);
  return (
    <FactSection
      title={partner.name}
      aside={<TextLink to={paths.console.partner(partnerId)}>{t('deals.console.partner.open')}</TextLink>}
    >
      <Fact label={t('deals.console.partner.tier')}>{partner.tier?.name}</Fact>
      <Fact label={t('deals.console.partner.status')}>
        <StateBadge state={partner.status} variant="plain" />
      </Fact>
      <Fact label={t('deals.console.partner.waiting')}>{figure('waiting')}</Fact>
      <Fact label={t('deals.console.partner.protected')}>{figure('protected')}</Fact>
      <Fact label={t('deals.console.partner.won')}>
        {figure('won')} / {figure('lost')}
      </Fact>
      <Fact label={t('deals.console.partner.win_rate')}>
        {rate === undefined ? t('deals.console.partner.none_closed') : format.percent(rate, 0)}
      </Fact>
      <Fact label={t('deals.console.partner.owner')}>{partner.owner?.name}</Fact>
      <Fact label={t('deals.console.partner.last_active')}>
        <DateText value={latest[0]?.updatedAt} as="relative" />
      </Fact>
    </FactSection>
  );
}

function FigureLink({
  partnerId,
  figure,
  count,
}: {
  partnerId: string;
  figure: Figure;
  count: number | null | undefined;
}) {
  const format = useFormats();
  if (count === undefined || count === null) return <>…</>;
  const { total, ...filters } = { total: format.number(count), ...filtersOf(partnerId, figure) };
  return (
    <TextLink to={paths.console.deals()} search={filters} className="tabular">
      {total}
    </TextLink>
  );
}
