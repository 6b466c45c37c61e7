import { Anchor, Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleLabelKey } from '../../../server/modules/tenancy/contract.ts';
import { useData } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { Row, RowList } from '../../ui/record/RowList.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { useMay, useSession } from '../session/session.ts';
import { peopleQuery } from './api.ts';
import type { Partner, Person } from './api.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { PersonMenu } from './PersonMenu.tsx';

/** How many are shown before one asks for all; one or two more are not worth the asking. */
const FEW = 6;

/** Who can sign in for a partner: invite, change what they do, shut out. The same in the console and in the portal. */
export function PeopleSection({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const { items, total } = useData(peopleQuery(partner.id));
  const [all, setAll] = useState(false);
  const [inviting, setInviting] = useState(false);
  const shown = all || items.length <= FEW + 2 ? items : items.slice(0, FEW);
  const mayInvite = useMay('people.invite') && partner.status !== 'terminated';
  return (
    <RecordSection
      title={t('partners.section.people')}
      count={total ?? items.length}
      aside={
        mayInvite && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconMailForward size={14} />}
            onClick={() => setInviting(true)}
          >
            {t('partners.people.invite')}
          </Button>
        )
      }
    >
      <RowList
        none={t('partners.people.none')}
        more={
          shown.length < items.length && (
            <Anchor component="button" type="button" inherit onClick={() => setAll(true)}>
              {t('partners.people.all', { count: total ?? items.length })}
            </Anchor>
          )
        }
      >
        {shown.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </RowList>
      {inviting && <InviteDialog partner={partner} onClose={() => setInviting(false)} />}
    </RecordSection>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { active } = useSession();
  const shell = active.side === 'vendor' ? paths.console : paths.portal;
  return (
    <Row
      title={<TextLink to={shell.person(person.id)}>{person.name}</TextLink>}
      marks={active.id === person.id && <StateBadge state="active" label={t('partners.people.you')} variant="plain" />}
      end={
        <>
          {person.status !== 'active' && <StateBadge state={person.status} />}
          <PersonMenu person={person} />
        </>
      }
    >
      {t(roleLabelKey(person.role))} · {person.email}
      {person.status === 'invited' && person.invitationExpiresAt && (
        <>
          {' '}
          · {t('partners.people.until')} <DateText value={person.invitationExpiresAt} />
        </>
      )}
    </Row>
  );
}
