import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { intakeContract } from '../../../server/modules/intake/contract.ts';
import { useCommand } from '../../api/command.ts';
import { definePage, prefetch } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { Doorway } from './Doorway.tsx';
import { brandingQuery } from './look.ts';

type Params = { token: string };

export default definePage<Params>({
  load: ({ client }) => prefetch(client, brandingQuery),
  Page: MailConfirmationPage,
});

/** Whether a mail was one's own: one press, because mail scanners open links too. */
function MailConfirmationPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const [state, setState] = useState<'open' | 'done' | 'over'>('open');
  const confirm = useCommand(intakeContract.confirmInboundMail, {
    refresh: [],
    onDone: () => setState('done'),
    onProblem: (problem) => {
      if (problem.code !== 'link_over') return false;
      setState('over');
      return true;
    },
  });
  return (
    <Doorway title={t('session.mail_confirmation.title')}>
      {state === 'open' ? (
        <>
          <Text>{t('session.mail_confirmation.lead')}</Text>
          <Button
            fullWidth
            data-autofocus
            loading={confirm.pending}
            onClick={() => void confirm.run({ body: { token: params.token } })}
          >
            {t('session.mail_confirmation.go')}
          </Button>
        </>
      ) : (
        <Alert color="gray" variant="light" role="status">
          {t(`session.mail_confirmation.${state}`)}
        </Alert>
      )}
    </Doorway>
  );
}
