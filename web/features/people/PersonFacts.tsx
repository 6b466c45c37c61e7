import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { paths } from '../../paths.ts';
import { usePageExists } from '../../shells/navigation.ts';
import { LookupName } from '../../ui/fields/LookupName.tsx';
import { TextLink } from '../../ui/link/links.tsx';
import { Fact, FactSection } from '../../ui/record/Facts.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { useSession } from '../session/session.ts';
import { RoleText } from './RoleText.tsx';
import { hasTerritory, territoryWords } from './territory.ts';
import type { Person } from './queries.ts';

/** Who it is and what the role opens. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { active } = useSession();
  const rolesShown = usePageExists()(paths.console.roles()) && active.side === 'vendor';
  return (
    <>
      <FactSection title={t('people.section.person')}>
        <Fact label={t('people.email')}>
          <Anchor inherit href={`mailto:${person.email}`}>
            {person.email}
          </Anchor>
        </Fact>
        <Fact label={t('people.works_for')}>
          <Firm person={person} />
        </Fact>
        <Fact label={t('people.since')}>
          <DateText value={person.createdAt} />
        </Fact>
        {person.status === 'invited' && (
          <Fact label={t('people.link_until')}>
            <DateText value={person.invitationExpiresAt} as="moment" />
          </Fact>
        )}
      </FactSection>
      <FactSection title={t('people.access')}>
        <Fact label={t('people.role')} wide>
          <RoleText role={person.role} />
          <Text size="sm" c="dimmed">
            {t(`roles.help.${person.role}`)}{' '}
            {rolesShown && (
              <TextLink to={paths.console.roles()} search={{ role: person.role, side: person.side }}>
                {t('people.all_abilities')}
              </TextLink>
            )}
          </Text>
        </Fact>
        {hasTerritory(person.role) && (
          <Fact label={t('people.territory.title')} wide>
            {territoryWords(person.territory, format) || t('people.territory.none')}
          </Fact>
        )}
      </FactSection>
    </>
  );
}

function Firm({ person }: { person: Person }) {
  const { tenant, active } = useSession();
  if (person.partnerId === null) return tenant.name;
  if (active.side === 'partner') return active.partnerName;
  return (
    <TextLink to={paths.console.partner(person.partnerId)}>
      <LookupName kind="partner" id={person.partnerId} />
    </TextLink>
  );
}
