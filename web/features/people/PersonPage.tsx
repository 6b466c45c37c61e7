import { Menu } from '@mantine/core';
import { IconBan, IconMailForward, IconUserCheck, IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../server/kit/contract.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { AbilityButton } from '../../ui/actions/AbilityButton.tsx';
import { RecordPage } from '../../ui/record/RecordPage.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { useSession } from '../session/session.ts';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { RegistrationLinks } from './RegistrationLinks.tsx';
import { RoleDialog } from './RoleDialog.tsx';
import { RoleText } from './RoleText.tsx';
import { personQuery } from './queries.ts';
import type { Person } from './queries.ts';
import { usePersonSteps } from './usePersonSteps.ts';

type Params = { personId: string };

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, personQuery(params.personId)),
  Page: PersonPage,
});

/** One person in the programme: as what, for whom, and what can be done about it. */
function PersonPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const person = useData(personQuery(params.personId));
  const { active, abilities } = useSession();
  const [changing, setChanging] = useState(false);
  const own = person.id === active.id;
  const manage: Ability = own ? { allowed: false, reason: t('people.own_account') } : person.abilities['people.manage'];
  const steps = usePersonSteps();
  const change = () => setChanging(true);
  return (
    <>
      <RecordPage
        title={person.name}
        back={{
          to: active.side === 'vendor' ? paths.console.people() : paths.portal.people(),
          label: t('people.back'),
        }}
        state={<StateBadge state={person.status} />}
        owner={<RoleText role={person.role} />}
        primary={<Primary person={person} manage={manage} steps={steps} onChange={change} />}
        more={manage.allowed && <More person={person} steps={steps} onChange={change} />}
        facts={
          <>
            <PersonFacts person={person} />
            <RegistrationLinks person={person} />
          </>
        }
        {...(abilities.includes('audit.read') ? { timeline: <PersonHistory membershipId={person.id} /> } : {})}
      />
      {changing && <RoleDialog person={person} onClose={() => setChanging(false)} />}
    </>
  );
}

interface StepProps {
  person: Person;
  steps: ReturnType<typeof usePersonSteps>;
  onChange: () => void;
}

/** The likeliest next step: the invitation again, letting in again, or another role. */
function Primary({ person, manage, steps, onChange }: StepProps & { manage: Ability }) {
  const { t } = useTranslation();
  if (person.status === 'invited') {
    return (
      <AbilityButton
        ability={person.abilities['people.invite']}
        leftSection={<IconMailForward size={16} />}
        shortcut="r"
        shortcutLabel={t('people.resend')}
        loading={steps.pending}
        onClick={() => void steps.resend([person])}
      >
        {t('people.resend')}
      </AbilityButton>
    );
  }
  if (person.status === 'disabled') {
    return (
      <AbilityButton
        ability={manage}
        leftSection={<IconUserCheck size={16} />}
        loading={steps.pending}
        onClick={() => void steps.enable(person)}
      >
        {t('people.enable')}
      </AbilityButton>
    );
  }
  return (
    <AbilityButton
      ability={manage}
      variant="default"
      leftSection={<IconUserCog size={16} />}
      shortcut="e"
      shortcutLabel={t('people.change_role')}
      onClick={onChange}
    >
      {t('people.change_role')}
    </AbilityButton>
  );
}

function More({ person, steps, onChange }: StepProps) {
  const { t } = useTranslation();
  if (person.status === 'disabled') return null;
  return (
    <>
      {person.status === 'invited' && (
        <Menu.Item leftSection={<IconUserCog size={16} />} onClick={onChange}>
          {t('people.change_role')}
        </Menu.Item>
      )}
      <Menu.Item color="red" leftSection={<IconBan size={16} />} onClick={() => void steps.disable([person])}>
        {t('people.disable')}
      </Menu.Item>
    </>
  );
}
