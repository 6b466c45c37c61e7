import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BodyInputOf } from '../../../server/kit/contract.ts';
import type { AnyEndpoint, InputOf } from '../../api/call.ts';
import { useCommand } from '../../api/command.ts';
import { bodySchemaOf } from '../../api/schemas.ts';
import { errorsOf } from '../form/issues.ts';

/**
 * Saves a change of one record. Resolves with undefined when it is saved, else with the sentence for the field; an empty
 * sentence when the person has been told already.
 */
export type SaveChange<Body> = (change: Body) => Promise<string | undefined>;

/**
 * Editing a record in place through its PATCH operation, on top of the version that is shown. Wrong values are found here
 * by the operation's own schema; who was overtaken by somebody else is told and sees the new state.
 */
export function useInlineEdit<E extends AnyEndpoint>(
  endpoint: E,
  params: object,
  record: { version: number },
): SaveChange<BodyInputOf<E>> {
  const client = useQueryClient();
  const refused = useRef('');
  const command = useCommand(endpoint, {
    form: { setErrors: (errors) => (refused.current = Object.values(errors)[0] ?? '') },
    onProblem: (problem) => {
      if (problem.code === 'stale') void client.invalidateQueries({ queryKey: [endpoint.tag] });
    },
  });
  return async (change) => {
    refused.current = '';
    const schema = await bodySchemaOf(endpoint).catch(() => undefined);
    const wrong = schema && Object.values(errorsOf(schema, change))[0];
    if (wrong) return wrong;
    const answer = await command.run({ params, body: change } as unknown as InputOf<E>, { ifMatch: record });
    return answer === undefined ? refused.current : undefined;
  };
}
