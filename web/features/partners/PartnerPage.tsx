import { Menu } from '@mantine/core';
import { IconBan, IconClockPause, IconPlus } from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LinkButton, RouterLink } from '../../ui/link/links.tsx';
import { RecordPage } from '../../ui/record/RecordPage.tsx';
import { Banner } from '../../ui/state/Banner.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { standingQuery } from '../qualification/queries.ts';
import { StandingSection } from '../qualification/standing/StandingSection.tsx';
import { useMay } from '../session/session.ts';
import {
  contactsQuery,
  dealTypesQuery,
  dealsQuery,
  partnerQuery,
  peopleQuery,
  programmesQuery,
  resellersQuery,
  timelinePages,
} from './api.ts';
import type { Partner } from './api.ts';
import { CompanyFacts } from './CompanyFacts.tsx';
import { ContactsSection } from './ContactsSection.tsx';
import { OwnFacts } from './OwnFacts.tsx';
import { ownFormQuery } from './ownForm.ts';
import { PartnerTimeline } from './PartnerTimeline.tsx';
import { PartnershipFacts } from './PartnershipFacts.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { DealsSection, ResellersSection } from './RelatedSections.tsx';
import { TierBadge } from './TierBadge.tsx';
import { useStatusSteps } from './useStatusSteps.tsx';

interface Params {
  partnerId: string;
}

async function load(client: QueryClient, id: string): Promise<void> {
  const timeline = client.infiniteQuery({ ...timelinePages(id), staleTime: 'static' });
  await Promise.all([
    timeline,
    prefetch(client, partnerQuery(id), contactsQuery(id), peopleQuery(id), dealsQuery(id), resellersQuery(id)),
    prefetch(client, programmesQuery, dealTypesQuery, ownFormQuery, standingQuery(id)),
  ]);
}

export default definePage<Params>({ load: ({ client, params }) => load(client, params.partnerId), Page: PartnerPage });

/** One partner: where it stands, who works there, what it sells, what happened. */
function PartnerPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const partner = useData(partnerQuery(params.partnerId));
  const steps = useStatusSteps(partner);
  const standing = useStanding(partner);
  return (
    <>
      <RecordPage
        title={partner.name}
        back={{ to: paths.console.partners(), label: t('partners.back') }}
        state={
          <>
            <StateBadge state={partner.status} />
            {partner.tier && <TierBadge tier={partner.tier} />}
          </>
        }
        owner={
          <span>
            {partner.owner ? t('partners.owner.is', { name: partner.owner.name }) : t('partners.owner.nobody')}
          </span>
        }
        clock={
          <span>
            {t(`partners.since.${partner.status}`)} <DateText value={partner.statusSince} />
          </span>
        }
        primary={steps.primary ?? <RegisterDeal partner={partner} />}
        more={<More partner={partner} steps={steps.items} />}
        banner={standing}
        facts={
          <>
            <PartnershipFacts partner={partner} />
            <StandingSection partnerId={partner.id} />
            <CompanyFacts partner={partner} />
            <OwnFacts partner={partner} />
            <DealsSection partner={partner} />
            <ContactsSection partner={partner} />
            <PeopleSection partner={partner} />
            {partner.type === 'distributor' && <ResellersSection partner={partner} />}
          </>
        }
        timeline={<PartnerTimeline partner={partner} />}
      />
      {steps.dialog}
    </>
  );
}

/** An active partner's next thing is business. */
function RegisterDeal({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const may = useMay('deal.create');
  if (partner.status !== 'active' || !may) return null;
  return (
    <LinkButton to={paths.console.newDeal()} search={{ partner: partner.id }} leftSection={<IconPlus size={16} />}>
      {t('partners.register')}
    </LinkButton>
  );
}

function More({ partner, steps }: { partner: Partner; steps: readonly ReactNode[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Item component={RouterLink} to={paths.console.deals()} search={{ partnerId: `in:${partner.id}` }}>
        {t('partners.see_deals')}
      </Menu.Item>
      {steps.length > 0 && <Menu.Divider />}
      {steps}
    </>
  );
}

/** What a status out of the ordinary means for everybody who looks at the partner. */
function useStanding(partner: Partner): ReactNode {
  const { t } = useTranslation();
  switch (partner.status) {
    case 'suspended':
    case 'inactive':
      return (
        <Banner
          tone={partner.status === 'suspended' ? 'amber' : 'grey'}
          icon={<IconClockPause size={18} />}
          title={t(`partners.standing.${partner.status}.title`)}
        >
          {t(`partners.standing.${partner.status}.what`)}
        </Banner>
      );
    case 'terminated':
      return (
        <Banner tone="red" icon={<IconBan size={18} />} title={t('partners.standing.terminated.title')}>
          {t('partners.standing.terminated.what')}
        </Banner>
      );
    default:
      return null;
  }
}
