import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Doorway } from './Doorway.tsx';
import { LinkForm } from './LinkForm.tsx';
import { LinkSent } from './LinkSent.tsx';
import { MailedLink } from './MailedLink.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { brandingQuery } from './look.ts';
import { useArrival } from './useArrival.ts';

type Step = { name: 'password' | 'code' | 'link' | 'sent'; email: string };

export default definePage({
  load: ({ client }) => client.query(brandingQuery),
  Page: SignInPage,
});

/** Signing in: password and, where it is on, a second factor; or a link by mail. */
function SignInPage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const [link, setLink] = useState(search['link']);
  const [step, setStep] = useState<Step>({ name: 'password', email: '' });
  const arrive = useArrival(search['next']);
  const entered = async (status: 'signed_in' | 'second_factor_required') => {
    if (status === 'signed_in') return arrive();
    setLink(undefined);
    setStep((before) => ({ ...before, name: 'code' }));
  };
  const to = (name: Step['name'], email = step.email) => setStep({ name, email });

  if (link) {
    return (
      <Doorway title={t('session.link.title')} lead={t('session.link.lead')}>
        <MailedLink token={link} onEntered={entered} onOver={() => setLink(undefined)} />
      </Doorway>
    );
  }
  switch (step.name) {
    case 'password':
      return (
        <Doorway title={t('session.sign_in')} lead={search['next'] && t('session.to_go_on')}>
          <PasswordForm email={step.email} onEntered={entered} onLink={(email) => to('link', email)} />
        </Doorway>
      );
    case 'code':
      return (
        <Doorway title={t('session.code.title')} lead={t('session.code.lead')}>
          <CodeForm onEntered={entered} onBack={() => to('password')} />
        </Doorway>
      );
    case 'link':
      return (
        <Doorway title={t('session.by_mail.title')} lead={t('session.by_mail.lead')}>
          <LinkForm email={step.email} onSent={(email) => to('sent', email)} onBack={() => to('password')} />
        </Doorway>
      );
    case 'sent':
      return (
        <Doorway title={t('session.sent.title')}>
          <LinkSent email={step.email} onBack={() => to('password')} />
        </Doorway>
      );
  }
}
