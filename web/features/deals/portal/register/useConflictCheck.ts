/** Asks whether a customer is free, while it is typed. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf, BodyInputOf } from '../../../../../server/kit/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { call } from '../../../../api/call.ts';
import { isProblem } from '../../../../api/problem.ts';
import { useRegistrar } from '../../shared/registrar.tsx';
import { useLive } from './live.ts';
import type { LiveValues } from './live.ts';
import { bodyOf, soundPart } from './values.ts';
import type { ChangeSchema, RegistrationValues } from './values.ts';

export type ConflictAnswer = AnswerOf<typeof dealsContract.checkConflict>;
type Question = BodyInputOf<typeof dealsContract.checkConflict>;

/** Milliseconds of silence before a check, so that a name is asked for once and not letter by letter. */
const PAUSE = 350;

export interface ConflictCheck {
  /** `idle`: nothing to ask yet. `asking`: the answer is on its way, an older one is gone. */
  state: 'idle' | 'asking' | 'answered' | 'busy' | 'failed';
  answer: ConflictAnswer | undefined;
  retry: () => void;
}

/** What to ask about these values, without what is half typed; undefined while there is too little. */
export function questionOf(schema: ChangeSchema, values: RegistrationValues): Question | undefined {
  const { customer, contact } = soundPart(schema, bodyOf(values)).sound;
  const name = customer?.name ?? undefined;
  const domain = customer?.domain ?? undefined;
  if ((name?.length ?? 0) < 2 && !domain) return undefined;
  const known = { name, domain, country: customer?.country, city: customer?.city, registryId: customer?.registryId };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value));
  return { customer: given, ...(contact?.email ? { contactEmail: contact.email } : {}) };
}

/**
 * The verdict on the customer that stands in the form. Debounced; a question that is overtaken by another one is
 * cancelled. An answer is shown only for the very words that it was given for.
 */
export function useConflictCheck(
  live: LiveValues<RegistrationValues>,
  schema: ChangeSchema,
  dealId: string | undefined,
): ConflictCheck {
  // The draft's own id is left out of the key: it comes into being while the first answer is on its way.
  const question = useLive(live, (values) => questionOf(schema, values));
  const text = question ? JSON.stringify(question) : '';
  const [asked] = useDebouncedValue(text, PAUSE);
  const { onBehalf, partnerId } = useRegistrar();
  const check = useQuery({
    queryKey: ['conflict-check', partnerId, asked],
    queryFn: ({ signal }) => {
      const forWhom = onBehalf ? { partnerId } : {};
      const body = { ...(JSON.parse(asked) as Question), ...forWhom, ...(dealId ? { dealId } : {}) };
      return call(dealsContract.checkConflict, { body }, { signal });
    },
    enabled: asked !== '',
    staleTime: 60_000,
    retry: false,
  });
  return {
    state: stateOf(text, asked, check),
    answer: text === asked ? check.data : undefined,
    retry: () => void check.refetch(),
  };
}

function stateOf(text: string, asked: string, check: { isError: boolean; isSuccess: boolean; error: unknown }) {
  if (text === '') return 'idle';
  if (text !== asked) return 'asking';
  if (check.isError) return isProblem(check.error) && check.error.status === 429 ? 'busy' : 'failed';
  return check.isSuccess ? 'answered' : 'asking';
}
