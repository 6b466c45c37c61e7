import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../api/command.ts';
import type { Mail } from './queries.ts';

/** Sends failed or held mails again, one after the other; stops at the first refusal, which the others would share. */
export function useResend() {
  const { t } = useTranslation();
  const command = useCommand(administrationContract.resendMail, {
    success: ({ toAddress }) => t('administration.mailbox.resent', { to: toAddress }),
  });
  return {
    pending: command.pending,
    resend: async (mails: readonly Pick<Mail, 'id'>[]) => {
      for (const { id } of mails) {
        if (!(await command.run({ params: { mailId: id } }))) return;
      }
    },
  };
}
