/** What the evidence comes to, in one word for the banner above it. Pure. */
import type { Candidate, Deal, Evidence } from '../../../../../server/modules/deals/contract.ts';
import type { Tone } from '../../../../ui/state/tones.ts';

export interface Outlook {
  /** Below `deals.console.outlook`. */
  key: 'clear' | 'needs_review' | 'taken' | 'protected';
  tone: Tone;
  /** The candidate that the sentence is about. */
  closest: Candidate | undefined;
}

/** What the reader should know before anything else. A protected customer goes before every other word. */
export function outlookOf(evidence: Evidence, rivals: readonly Candidate[]): Outlook {
  if (rivals[0]) return { key: 'protected', tone: 'violet', closest: rivals[0] };
  const closest = evidence.candidates[0];
  if (evidence.verdict === 'taken') return { key: 'taken', tone: 'violet', closest: holderIn(evidence) ?? closest };
  if (evidence.verdict === 'needs_review') return { key: 'needs_review', tone: 'amber', closest };
  return { key: 'clear', tone: 'green', closest: undefined };
}

/** The closest candidate that holds the customer: the vendor's own open pipeline, or a protected registration. */
const holderIn = ({ candidates }: Evidence): Candidate | undefined =>
  candidates.find(({ kind, registration }) => kind === 'opportunity' || Boolean(registration?.protectedUntil));

/** Whether somebody has to decide about it now. */
export const isAwaited = ({ status, outcome }: Pick<Deal, 'status' | 'outcome'>): boolean =>
  outcome === 'open' && (status === 'submitted' || status === 'under_review');
