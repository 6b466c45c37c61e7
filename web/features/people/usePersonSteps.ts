import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import type { Person } from './queries.ts';

/** What can be done about one person or several: inviting again, shutting out, letting in. */
export function usePersonSteps() {
  const { t } = useTranslation();
  const resend = useCommand(tenancyContract.resendInvitation, {
    success: ({ email }) => t('people.resent', { email }),
  });
  const disable = useCommand(tenancyContract.disablePerson, { success: ({ name }) => t('people.disabled', { name }) });
  const enable = useCommand(tenancyContract.enablePerson, { success: ({ name }) => t('people.enabled', { name }) });
  const input = ({ id }: Person) => ({ params: { personId: id } });

  async function shutOut(people: readonly Person[]): Promise<void> {
    const [first] = people;
    if (!first) return;
    const sure = await confirm({
      title: t('people.disable_question', { count: people.length, name: first.name }),
      consequences: [t('people.disable_now'), t('people.disable_keeps'), t('people.disable_back')],
      confirm: t('people.disable'),
      danger: true,
    });
    if (sure) for (const person of people) await disable.run(input(person));
  }

  return {
    pending: resend.pending || disable.pending || enable.pending,
    resend: async (people: readonly Person[]) => {
      for (const person of people) await resend.run(input(person));
    },
    disable: shutOut,
    enable: (person: Person) => enable.run(input(person)),
  };
}
