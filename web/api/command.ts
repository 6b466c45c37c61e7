/** Writing: one hook for every verb. Toasts, field errors, refreshed readings and the idempotency key come with it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerOf } from '../../server/kit/contract.ts';
import { showProblem, showSuccess } from '../ui/feedback/toast.tsx';
import { fieldErrors } from '../ui/feedback/words.ts';
import { call } from './call.ts';
import type { AnyEndpoint, CallOptions, InputOf } from './call.ts';
import { SubmitKey } from './idempotency.ts';
import { isProblem } from './problem.ts';
import type { ApiProblem } from './problem.ts';

/** The part of a Mantine form that a command touches. */
export interface FormErrorsSink {
  setErrors: (errors: Record<string, string>) => void;
}

export interface CommandOptions<E extends AnyEndpoint> {
  /** Words of the toast after success; leave out where the page itself shows what happened. */
  success?: string | ((answer: AnswerOf<E>) => string);
  /** Tags whose readings are stale now; the endpoint's own tag by default. */
  refresh?: readonly string[];
  /** Receives the server's field errors; without it they are named in the toast. */
  form?: FormErrorsSink;
  /** Path in the request body → name of the form's field, where they differ. */
  fieldOf?: (path: string) => string;
  onDone?: (answer: AnswerOf<E>) => void | Promise<void>;
  /** Return true when the problem has been dealt with and no toast is wanted. */
  onProblem?: (problem: ApiProblem) => boolean | void;
}

export interface RunOptions<E extends AnyEndpoint = AnyEndpoint> extends Pick<CallOptions, 'ifMatch' | 'file'> {
  /** What follows this one run, when the hook serves many rows. */
  onDone?: (answer: AnswerOf<E>) => void | Promise<void>;
}

/** What a run resolves with: the answer, or true where the operation answers nothing (204). */
export type Done<E extends AnyEndpoint> = AnswerOf<E> extends undefined ? true : AnswerOf<E>;

export interface Command<E extends AnyEndpoint> {
  /** Sends it. Resolves with the answer, or with undefined when it was refused: the person has been told already. */
  run: (input: InputOf<E>, options?: RunOptions<E>) => Promise<Done<E> | undefined>;
  pending: boolean;
}

/** A verb of the API for a component: `const approve = useCommand(deals.approve, {success: t('deals.approved')})`. */
export function useCommand<E extends AnyEndpoint>(endpoint: E, options: CommandOptions<E> = {}): Command<E> {
  const client = useQueryClient();
  const submit = useRef(new SubmitKey());
  const mutation = useMutation({
    mutationFn: ({ input, more }: { input: InputOf<E>; more: RunOptions<E> }) =>
      call(endpoint, input, { ...more, idempotencyKey: submit.current.for(input) }),
    retry: (count, error) => count < 2 && isProblem(error) && error.transient && !navigatorIsOffline(),
    retryDelay: (count) => 600 * 2 ** count,
  });

  async function run(input: InputOf<E>, more: RunOptions<E> = {}): Promise<Done<E> | undefined> {
    try {
      const answer = await mutation.mutateAsync({ input, more });
      submit.current.settle();
      await refreshTags(options.refresh ?? [endpoint.tag]);
      if (options.success) showSuccess(typeof options.success === 'string' ? options.success : options.success(answer));
      await options.onDone?.(answer);
      await more.onDone?.(answer);
      return (answer ?? true) as Done<E>;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (!error.transient) submit.current.settle();
      tell(error, options);
      return undefined;
    }
  }

  const refreshTags = (tags: readonly string[]) =>
    Promise.all(tags.map((tag) => client.invalidateQueries({ queryKey: [tag] })));

  return { run, pending: mutation.isPending };
}

const navigatorIsOffline = () => !navigator.onLine;

/** Where the refusal is shown: beside the fields, by the page itself, or in a toast. 401 has gone to sign-in already. */
function tell<E extends AnyEndpoint>(problem: ApiProblem, options: CommandOptions<E>): void {
  if (options.onProblem?.(problem)) return;
  if (problem.status === 401) return;
  if (problem.errors.length > 0 && options.form) {
    options.form.setErrors(fieldErrors(problem, options.fieldOf));
    return;
  }
  showProblem(problem);
}
