import type { ImportState } from './vocabulary.contract.ts';

/** What can be done with an import. */
export const IMPORT_ACTIONS = ['change', 'check', 'run', 'cancel', 'delete', 'undo'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

const RESTING: readonly ImportState[] = ['mapping', 'checked', 'failed'];
const UNDER_WAY: readonly ImportState[] = ['reading', 'checking', 'running', 'undoing'];
const FINISHED: readonly ImportState[] = ['done', 'cancelled', 'undone'];

/** The transition table: from which states each action is possible. */
const POSSIBLE: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  change: RESTING,
  check: RESTING,
  run: RESTING,
  cancel: ['reading', 'checking', 'running'],
  delete: [...RESTING, ...FINISHED],
  undo: ['done', 'cancelled'],
};

/** Whether the table has this action from a state; else a stable code and why not. */
export function legalAction(state: ImportState, action: ImportAction): true | { code: string; reason: string } {
  if (POSSIBLE[action].includes(state)) return true;
  if (action === 'undo')
    return { code: 'import_not_finished', reason: 'Only a finished import can be taken back, once' };
  if (action === 'cancel') return { code: 'import_not_under_way', reason: 'Nothing is under way' };
  return UNDER_WAY.includes(state)
    ? { code: 'import_under_way', reason: 'The import is under way' }
    : { code: 'import_finished', reason: 'The import is finished; upload the file again for another one' };
}
