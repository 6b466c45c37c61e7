import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Partner } from './api.ts';
import { peopleQuery } from './api.ts';
import type { StepName } from './steps.ts';

/** Which sentences a step has, each a key under `partners.consequence`. */
const SENTENCES: Record<StepName, readonly string[]> = {
  onboard: ['may_register', 'terms'],
  activate: ['may_register', 'terms'],
  reinstate: ['may_again', 'protected_as_is'],
  suspend: ['no_new', 'protected_as_is', 'still_in', 'reason_seen'],
  deactivate: ['no_new', 'protected_as_is', 'still_in', 'reason_seen'],
  terminate: ['final', 'shut_out', 'protected_as_is', 'closed', 'reason_seen'],
};

/** What a step does to this partner, one sentence each. */
export function useConsequences(partner: Partner): (step: StepName) => string[] {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery(partner.id)).data?.items ?? [];
  const count = people.filter((person) => person.status !== 'disabled').length;
  return (step) =>
    SENTENCES[step].map((sentence) => t(`partners.consequence.${sentence}`, { name: partner.name, count }));
}
