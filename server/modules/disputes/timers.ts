/** Kinds of timers of this module; the jobs of the same names are in `jobs.ts`. */
export const TIMERS = {
  answerDue: 'disputes.answer-due',
  reminder: 'disputes.remind',
  appealOver: 'disputes.appeal-over',
  consentDue: 'disputes.consent-due',
  refusalOver: 'disputes.first-refusal-over',
} as const;
