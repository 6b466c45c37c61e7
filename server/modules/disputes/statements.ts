import type { Ctx } from '../../kit/context.ts';
import { attachFiles } from '../../kit/files/receive.ts';
import type { SideRow } from './rows.ts';
import { insertStatement } from './thread-queries.ts';

/** Files of a statement hang here; a fence of their own keeps them to its firm and the vendor. */
export const STATEMENT_FILES = 'dispute_statement';

/** Keeps what a side says, with its files. */
export async function say(
  ctx: Ctx,
  side: Pick<SideRow, 'id' | 'dispute_id' | 'partner_id'>,
  said: {
    kind: 'claim' | 'answer' | 'appeal';
    body: string;
    fileIds: readonly string[];
    requestId?: string;
    late?: boolean;
  },
): Promise<void> {
  const id = await insertStatement(ctx, {
    dispute_id: side.dispute_id,
    side_id: side.id,
    partner_id: side.partner_id,
    kind: said.kind,
    request_id: said.requestId ?? null,
    late: said.late ?? false,
    body: said.body,
  });
  const to = { subject: { kind: STATEMENT_FILES, id }, partnerId: side.partner_id, visibility: 'shared' } as const;
  await attachFiles(ctx, said.fileIds, to, 'fileIds');
}
