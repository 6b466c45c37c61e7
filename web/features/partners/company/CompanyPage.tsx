import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { useTitle } from '../../../ui/page/useTitle.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { standingQuery } from '../../qualification/queries.ts';
import { OwnStanding } from '../../qualification/standing/OwnStanding.tsx';
import { requireSession, useMay, useSession } from '../../session/session.ts';
import { contactsQuery, dealTypesQuery, partnerQuery, peopleQuery, programmesQuery } from '../api.ts';
import { ContactsSection } from '../ContactsSection.tsx';
import { PeopleSection } from '../PeopleSection.tsx';
import { TierBadge } from '../TierBadge.tsx';
import { TypeText } from '../TypeText.tsx';
import classes from './CompanyPage.module.css';
import { OwnProfile } from './OwnProfile.tsx';
import { Standing } from './Standing.tsx';
import { TierLadder } from './TierLadder.tsx';

export default definePage({
  load: async ({ client }) => {
    const { active, abilities } = await requireSession(client, paths.portal.company());
    const id = active.partnerId!;
    await Promise.all([
      prefetch(client, partnerQuery(id), programmesQuery, dealTypesQuery, standingQuery(id)),
      abilities.includes('contact.read') ? prefetch(client, contactsQuery(id)) : undefined,
      abilities.includes('people.read') ? prefetch(client, peopleQuery(id)) : undefined,
    ]);
  },
  Page: CompanyPage,
});

/** A partner's own firm: where it stands with the vendor, what it says about itself, who works there. */
function CompanyPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const { active } = useSession();
  const partner = useData(partnerQuery(active.partnerId!));
  const maySeeContacts = useMay('contact.read');
  const maySeePeople = useMay('people.read');
  useTitle(t('partners.company.title'));
  const place = [partner.city, partner.country && format.country(partner.country)].filter(Boolean).join(', ');
  return (
    <div className={classes.page}>
      <header>
        <Group gap="xs">
          <Title order={1} className={classes.title}>
            {partner.name}
          </Title>
          {partner.tier && <TierBadge tier={partner.tier} />}
          {partner.status !== 'active' && <StateBadge state={partner.status} />}
        </Group>
        <Text c="dimmed">
          <TypeText type={partner.type} />
          {place && ` · ${place}`}
        </Text>
      </header>
      <Standing partner={partner} />
      <OwnStanding partnerId={partner.id} />
      <TierLadder partner={partner} />
      <OwnProfile partner={partner} />
      {maySeePeople && <PeopleSection partner={partner} />}
      {maySeeContacts && <ContactsSection partner={partner} />}
    </div>
  );
}
