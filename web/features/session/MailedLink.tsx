import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { showProblem } from '../../ui/feedback/toast.tsx';

interface MailedLinkProps {
  token: string;
  onEntered: (status: 'signed_in' | 'second_factor_required') => Promise<void>;
  /** The link was used already or is too old. */
  onOver: () => void;
}

/** The mailed link asks for one press, because mail scanners open links too and a link works once. */
export function MailedLink({ token, onEntered, onOver }: MailedLinkProps) {
  const { t } = useTranslation();
  const verify = useCommand(tenancyContract.verifyMagicLink, {
    refresh: [],
    onDone: ({ status }) => onEntered(status),
    onProblem: (problem) => {
      if (problem.transient) return false;
      showProblem(problem);
      onOver();
      return true;
    },
  });
  return (
    <Stack>
      <Button fullWidth data-autofocus loading={verify.pending} onClick={() => void verify.run({ body: { token } })}>
        {t('session.link.go')}
      </Button>
    </Stack>
  );
}
