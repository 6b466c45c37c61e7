/** Sending a registration: what is typed is saved, an answer goes along as a comment, then it is submitted, once. */
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { showSuccess } from '../../../../ui/feedback/toast.tsx';
import { useRegistrar } from '../../shared/registrar.tsx';
import type { Registration } from './useRegistration.ts';
import { fieldOf } from './values.ts';

const CHANGED = ['deals', 'home', 'notifications'] as const;

/** `onRefused` leads back to the form, where the errors stand at their fields. */
export function useSubmission(registration: Registration, onRefused: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const { dealPath } = useRegistrar();
  const answered = useRef('');
  const comment = useCommand(dealsContract.addComment, { refresh: [] });
  const submit = useCommand(dealsContract.submitDeal, {
    refresh: CHANGED,
    fieldOf,
    form: {
      setErrors: (errors) => {
        registration.form.setErrors(errors);
        onRefused();
      },
    },
    onProblem: ({ code }) => {
      // A second click or another window was faster: the registration's page shows what has become of it.
      if (code === 'illegal_transition' && registration.deal) void arrive(registration.deal.id);
    },
  });

  async function arrive(dealId: string): Promise<void> {
    registration.forget();
    await navigate({ to: dealPath(dealId), replace: true, ignoreBlocker: true });
  }

  /** Tells the answer once, also when the submission after it has to be repeated. */
  async function answer(deal: Deal, words: string): Promise<boolean> {
    if (words === '' || answered.current === words) return true;
    const told = await comment.run({ params: { dealId: deal.id }, body: { body: words, visibility: 'shared' } });
    if (told) answered.current = words;
    return told !== undefined;
  }

  async function deliver(): Promise<void> {
    const deal = await registration.saveAll();
    if (!deal) return onRefused();
    const { answer: words } = registration.live.get();
    if (!(await answer(deal, words.trim()))) return;
    const sent = await submit.run({ params: { dealId: deal.id } }, { ifMatch: deal });
    if (!sent) return;
    showSuccess(t('deals.portal.sent', { number: sent.number }));
    await arrive(sent.id);
  }

  async function send(): Promise<void> {
    if (sending) return;
    setSending(true);
    await deliver().finally(() => setSending(false));
  }

  return { send, sending };
}
