import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import type { PolicyDefinition } from '../../../../server/kit/approvals/contract.ts';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { call } from '../../../api/call.ts';
import { isProblem } from '../../../api/problem.ts';

export type Effect = AnswerOf<typeof approvalContract.previewApprovalEffect>;
/** Sentences by path within the definition: `rules.0.condition.value`. */
export type Faults = Readonly<Record<string, string>>;

/** What saving would change, and what is wrong with the rules as they stand: asked while somebody edits. */
export function useEffectOf(definition: PolicyDefinition): {
  effect: Effect | undefined;
  faults: Faults;
  stale: boolean;
} {
  const text = JSON.stringify(definition);
  const [asked] = useDebouncedValue(text, 500);
  const answer = useQuery({
    queryKey: ['approvals', 'effect', asked],
    queryFn: () =>
      call(approvalContract.previewApprovalEffect, {
        params: { kind: 'deal' },
        body: { definition: JSON.parse(asked) as PolicyDefinition },
      }),
    retry: false,
    staleTime: 30_000,
    placeholderData: (before) => before,
  });
  const errors = isProblem(answer.error) ? answer.error.errors : [];
  const faults = Object.fromEntries(
    errors.map(({ path, message }) => [path.replace(/^definition\./, ''), message] as const).toReversed(),
  );
  const sound = errors.length === 0;
  return { effect: sound ? answer.data : undefined, faults, stale: asked !== text || answer.isFetching };
}

/** Faults under a path, with the path taken off. */
export const faultsUnder = (faults: Faults, path: string): Faults =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([at, sentence]) =>
      at === path || at.startsWith(`${path}.`) ? [[at.slice(path.length + 1), sentence]] : [],
    ),
  );
