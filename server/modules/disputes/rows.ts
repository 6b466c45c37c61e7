import type { Selectable } from 'kysely';
import type {
  DisputeDecisions,
  DisputeRequests,
  Disputes,
  DisputeSides,
  DisputeStatements,
} from '../../../db/types.ts';
import type { DisputeStatus, RequestState, Standing, VerdictKind } from './states.ts';

type Narrow<Row, Words> = Omit<Row, keyof Words> & Words;

/** A case. To a partner's verbs only `CaseState` is known of it. */
export type CaseRow = Narrow<Selectable<Disputes>, { status: DisputeStatus; origin: 'vendor' | 'partner' }>;

/** The part of a case that a partner's verb may know: nothing of it tells who else takes part. */
export type CaseState = Pick<
  CaseRow,
  'id' | 'number' | 'customer_name' | 'status' | 'version' | 'appeal_until' | 'assigned_to'
>;

export type SideRow = Narrow<
  Selectable<DisputeSides>,
  { standing: Standing; reason_label: { en: string; de?: string } | null }
>;
export type RequestRow = Narrow<Selectable<DisputeRequests>, { state: RequestState }>;
export type StatementRow = Narrow<Selectable<DisputeStatements>, { kind: 'claim' | 'answer' | 'appeal' }>;
export type DecisionRow = Narrow<Selectable<DisputeDecisions>, { verdict: VerdictKind; outcomes: unknown }>;
