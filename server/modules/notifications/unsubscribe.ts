/** Ending mails of a kind by the link at their end, without signing in. */
import { withTransaction } from '../../kit/database.ts';
import { notFound } from '../../kit/errors.ts';
import { mountPublic, type Mounted } from '../../kit/http.ts';
import type { Runtime } from '../../kit/runtime.ts';
import type { Ctx } from '../../kit/context.ts';
import { systemActor } from '../../kit/worker.ts';
import { selectTenant } from '../tenancy/index.ts';
import { kindsOf } from './kinds.ts';
import { selectMembers, type Member } from './people-queries.ts';
import { upsertPreferencesOf, selectPreferences } from './preference-queries.ts';
import { unsubscribeContract } from './settings.contract.ts';
import { readToken, type Unsubscription } from './unsubscribe-token.ts';

type View = { vendor: string; kind: Unsubscription['kind']; ended: boolean };

/** Runs behind the fence of the vendor that a token names. Throws 404 for a token of nobody. */
async function within(
  runtime: Runtime,
  token: string,
  work: (ctx: Ctx, member: Member, found: Unsubscription) => Promise<View>,
): Promise<View> {
  const found = readToken(token, runtime.config.secret);
  if (!found) throw notFound();
  const fence = { tenantId: found.tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
  return withTransaction(runtime.database, fence, async (db) => {
    const ctx = {
      ...runtime.services,
      db,
      tenantId: found.tenantId,
      actor: systemActor('unsubscribe'),
    } as unknown as Ctx;
    const [member] = await selectMembers(ctx, [found.membershipId]);
    if (!member) throw notFound();
    return work(ctx, member, found);
  });
}

/** Kinds that a link is about: its own, or for the daily mail all that would go into it. */
const kindsIn = (member: Member, { kind }: Unsubscription) => (kind === 'digest' ? kindsOf(member.side) : [kind]);

async function viewOf(ctx: Ctx, member: Member, found: Unsubscription): Promise<View> {
  const rows = await selectPreferences(ctx, [member.id]);
  const channel = found.kind === 'digest' ? 'digest' : 'mail';
  const off = (kind: string) => rows.some((row) => row.kind === kind && row.channel === channel && !row.enabled);
  const { name } = await selectTenant(ctx);
  return { vendor: name, kind: found.kind, ended: kindsIn(member, found).every(off) };
}

async function end(ctx: Ctx, member: Member, found: Unsubscription): Promise<View> {
  const kinds = kindsIn(member, found);
  const channels = found.kind === 'digest' ? (['digest'] as const) : (['mail', 'digest'] as const);
  await upsertPreferencesOf(
    ctx,
    member,
    kinds.flatMap((kind) => channels.map((channel) => ({ kind, channel, enabled: false }))),
  );
  return viewOf(ctx, member, found);
}

/** The public endpoints over an open runtime. */
export const unsubscribeRoutes = (runtime: Runtime): Mounted =>
  mountPublic(unsubscribeContract, {
    readUnsubscription: (_ctx, { params }) => within(runtime, params.token, viewOf),
    unsubscribe: (_ctx, { params }) => within(runtime, params.token, end),
  });
