/** Where an import is on its way. Pure. */
import type { Import } from './api.ts';

type State = Import['state'];

/** Rows are being worked on in the background. */
export const isUnderWay = (state: State): boolean =>
  state === 'reading' || state === 'checking' || state === 'running' || state === 'undoing';

/** The stages as people see them, in order. */
export const STAGES = ['file', 'columns', 'check', 'result'] as const;
export type Stage = (typeof STAGES)[number];

/** The stage that an import has reached. A failed one shows why; its columns can be put right. */
export function stageOf({ state }: Pick<Import, 'state'>): Stage {
  switch (state) {
    case 'mapping':
      return 'columns';
    case 'reading':
    case 'checking':
    case 'checked':
      return 'check';
    case 'running':
    case 'done':
    case 'failed':
    case 'cancelled':
    case 'undoing':
    case 'undone':
      return 'result';
  }
}

/** The stage that is shown: the columns on demand, as long as they can still be changed. */
export function shownStage(of: Pick<Import, 'state' | 'abilities'>, wanted: string | undefined): Stage {
  return wanted === 'columns' && of.abilities['import.change'].allowed ? 'columns' : stageOf(of);
}
