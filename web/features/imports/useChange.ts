import { useQueryClient } from '@tanstack/react-query';
import type { BodyInputOf } from '../../../server/kit/contract.ts';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { importQuery } from './api.ts';
import type { Import } from './api.ts';

export type Change = BodyInputOf<typeof importContract.changeImport>;

/** Changes how an import reads and writes. The answer is shown at once; one change waits for the one before. */
export function useChange(of: Import): { change: (change: Change) => void; pending: boolean } {
  const client = useQueryClient();
  const { queryKey } = importQuery(of.id);
  const command = useCommand(importContract.changeImport, {
    refresh: [],
    onDone: (answer) => void client.setQueryData(queryKey, answer),
    onProblem: ({ code }) => {
      if (code === 'stale') void client.invalidateQueries({ queryKey });
    },
  });
  return {
    change: (change) => void command.run({ params: { importId: of.id }, body: change }, { ifMatch: of }),
    pending: command.pending,
  };
}
