import { IconBan, IconMailForward, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../ui/link/links.tsx';
import { List } from '../../ui/list/List.tsx';
import type { BulkAction } from '../../ui/list/rows.ts';
import { loadList } from '../../ui/list/spec.ts';
import { useMay, useSession } from '../session/session.ts';
import { consolePeople, portalPeople } from './lists.tsx';
import type { Person } from './queries.ts';
import { usePersonSteps } from './usePersonSteps.ts';

/** Everybody who takes part in the programme. */
export default definePage({ load: (input) => loadList(input, consolePeople), Page: PeoplePage });

/** The people of the own firm, for the portal. */
export const portalPage = definePage({ load: (input) => loadList(input, portalPeople), Page: ColleaguesPage });

function PeoplePage() {
  const { t } = useTranslation();
  const bulk = useBulk();
  return (
    <List
      spec={consolePeople}
      href={(person) => paths.console.person(person.id)}
      bulk={bulk}
      actions={<InviteButton to={paths.console.invite()} />}
      empty={
        <EmptyState icon={<IconUsers size={22} stroke={1.75} />} title={t('people.empty.title')}>
          {t('people.empty.text')}
        </EmptyState>
      }
    />
  );
}

function ColleaguesPage() {
  const { t } = useTranslation();
  const bulk = useBulk();
  const { partnerName } = useSession().active;
  return (
    <List
      spec={portalPeople}
      href={(person) => paths.portal.person(person.id)}
      bulk={bulk}
      headline={t('people.colleagues.lead', { partner: partnerName })}
      actions={<InviteButton to={paths.portal.invite()} />}
      empty={
        <EmptyState icon={<IconUsers size={22} stroke={1.75} />} title={t('people.empty.title')}>
          {t('people.empty.text')}
        </EmptyState>
      }
    />
  );
}

function InviteButton({ to }: { to: string }) {
  const { t } = useTranslation();
  return useMay('people.invite') ? (
    <LinkButton to={to} leftSection={<IconUserPlus size={16} />}>
      {t('people.invite')}
    </LinkButton>
  ) : null;
}

function useBulk(): BulkAction<Person>[] {
  const { t } = useTranslation();
  const steps = usePersonSteps();
  const { active } = useSession();
  const [mayInvite, mayManage] = [useMay('people.invite'), useMay('people.manage')];
  return [
    ...(mayInvite
      ? [
          {
            id: 'resend',
            label: t('people.resend'),
            icon: <IconMailForward size={16} />,
            fits: (person: Person) => person.status === 'invited' && person.abilities['people.invite'].allowed,
            run: steps.resend,
          },
        ]
      : []),
    ...(mayManage
      ? [
          {
            id: 'disable',
            label: t('people.disable'),
            icon: <IconBan size={16} />,
            danger: true,
            fits: (person: Person) =>
              person.status !== 'disabled' && person.id !== active.id && person.abilities['people.manage'].allowed,
            run: steps.disable,
          },
        ]
      : []),
  ];
}
