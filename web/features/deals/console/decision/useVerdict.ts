/** Carrying a verdict out: one command each, and what follows. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import type { CommandOptions } from '../../../../api/command.ts';
import type { AnyEndpoint } from '../../../../api/call.ts';
import type { ApiProblem } from '../../../../api/problem.ts';
import { useFormats } from '../../../../format.ts';
import { paths } from '../../../../paths.ts';
import type { Verdict } from '../../../../ui/decision/verdict.ts';
import { showSuccess, showUndo } from '../../../../ui/feedback/toast.tsx';
import { useSession } from '../../../session/session.ts';
import { NOBODY } from '../ColleagueField.tsx';
import { refreshDeals } from '../queries.ts';

export interface VerdictControl {
  decide: (verdict: Verdict) => Promise<unknown>;
  /** The customer turned out to be protected: an approval needs its reason in words. */
  overriding: boolean;
  /** Somebody else was faster; the page shows the new state already. */
  overtaken: boolean;
}

interface VerdictOptions {
  deal: Deal;
  /** Whom it is to be given to. */
  assignee: string;
  /** The evidence says that another partner's registration protects the customer. */
  contested: boolean;
  /** What the page does next; `verdict` is the option's id. */
  onDecided: (verdict: string) => void;
}

/** What every verdict has in common: how refusals are dealt with. */
type Handling = Pick<CommandOptions<AnyEndpoint>, 'refresh' | 'onProblem'>;

const STALE = new Set(['illegal_transition', 'stale', 'precondition_failed']);

export function useVerdict({ deal, assignee, contested, onDecided }: VerdictOptions): VerdictControl {
  const client = useQueryClient();
  const [refused, setRefused] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const said = useWordsAfter(deal);
  const overriding = contested || refused;
  function onProblem({ code }: ApiProblem): boolean {
    if (code === 'customer_protected') setRefused(true);
    else if (STALE.has(code)) setOvertaken(true);
    else return false;
    refreshDeals(client);
    return true;
  }
  const shared: Handling = { refresh: [], onProblem };
  const approve = useCommand(dealsContract.approveDeal, shared);
  const ask = useCommand(dealsContract.requestInformation, shared);
  const reject = useCommand(dealsContract.rejectDeal, shared);
  const assign = useAssignment(deal, shared);
  const params = { dealId: deal.id };
  const noted = (note: string) => (note ? { note } : {});

  async function send({ id, reason, note }: Verdict): Promise<unknown> {
    switch (id) {
      case 'approve':
        return approve.run(
          { params, body: { override: overriding, ...noted(note) } },
          { ifMatch: deal, onDone: said.approved },
        );
      case 'return':
        return ask.run(
          { params, body: { note, ...(reason ? { reasonId: reason } : {}) } },
          { ifMatch: deal, onDone: said.returned },
        );
      case 'reject':
        return reject.run(
          { params, body: { reasonId: reason ?? '', ...noted(note) } },
          { ifMatch: deal, onDone: said.rejected },
        );
      default:
        return assign(assignee);
    }
  }

  async function decide(verdict: Verdict): Promise<void> {
    setOvertaken(false);
    const answer = await send(verdict);
    if (answer === undefined) return;
    onDecided(verdict.id);
    refreshDeals(client);
  }
  return { decide, overriding, overtaken };
}

/** Gives the registration away; the toast gives it back. */
function useAssignment(deal: Deal, options: Handling) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { active } = useSession();
  const assign = useCommand(dealsContract.assignDeal, options);
  const give = (membershipId: string | null) => assign.run({ params: { dealId: deal.id }, body: { membershipId } });
  return async (assignee: string) => {
    const before = deal.assignedTo?.id ?? null;
    const answer = await give(assignee === NOBODY ? null : assignee);
    if (!answer) return undefined;
    const key = assignee === NOBODY ? 'nobody' : assignee === active.id ? 'me' : 'somebody';
    showUndo({
      message: t(`deals.console.said.assigned_${key}`, { number: deal.number, name: answer.assignedTo?.name }),
      undo: async () => {
        await give(before);
        refreshDeals(client);
      },
    });
    return answer;
  };
}

/** What is said after a decision, with the way back where there is one: a protection can be revoked. */
function useWordsAfter(deal: Deal) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const words = { number: deal.number, partner: deal.partner.name };
  return {
    approved: ({ status, protection, waitingSteps }: Deal) => {
      if (status !== 'approved') {
        return showSuccess(t('approvals.vote.said', { ...words, steps: format.list(waitingSteps ?? []) }));
      }
      return showUndo({
        message: t('deals.console.said.approved', { ...words, day: protection ? format.day(protection.until) : '' }),
        label: t('deals.console.action.revoke'),
        undo: () => navigate({ to: paths.console.deal(deal.id), search: { do: 'revoke' } }),
      });
    },
    returned: () => showSuccess(t('deals.console.said.returned', words)),
    rejected: ({ decision }: Deal) =>
      showSuccess(
        t(
          decision?.reason?.resubmittable ? 'deals.console.said.rejected_open' : 'deals.console.said.rejected_final',
          words,
        ),
      ),
  };
}
