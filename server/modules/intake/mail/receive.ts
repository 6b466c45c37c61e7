/** Taking a mail in: whose address it is, whether there is room for it, and keeping it before it is acknowledged. */
import { withTransaction } from '../../../kit/database.ts';
import { newId } from '../../../kit/id.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Runtime } from '../../../kit/runtime.ts';
import { systemActor } from '../../../kit/worker.ts';
import { selectOptionalTenantOf } from '../../tenancy/index.ts';
import { keyOf } from './key.ts';
import { countSince, insertMail, selectOptionalAddress, type AddressRow } from './queries.ts';

export const READ_JOB = 'intake.read-mail';

/** Largest mail. */
export const MOST_BYTES = 12 * 1024 * 1024;
/** Mails in an hour from one sender, and to one vendor. */
const PER_SENDER = 20;
const PER_VENDOR = 500;
const HOUR = 3_600_000;

/** Where a mail goes. */
export interface Destination {
  tenantId: string;
  address: AddressRow;
}

const LOCAL = /^([a-z0-9][a-z0-9-]{0,59})\.([a-z0-9]{6,20})(?:\+[^@]*)?@(.+)$/u;

/** Whether an address is one that receives here; a mail from there is a loop. */
export const isOurs = ({ config }: Pick<Ctx, 'config'>, address: string): boolean =>
  LOCAL.exec(address.toLowerCase())?.[3] === config.inbound.domain.toLowerCase();

/** Runs work for a vendor as the system that receives mail. */
export const inVendor = <T>(runtime: Runtime, tenantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  withTransaction(runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
    work({
      ...runtime.services,
      db,
      tenantId,
      actor: systemActor('inbound mail'),
      requestId: `mail-${newId()}`,
      log: runtime.log,
    }),
  );

/** The vendor's address that a recipient means; undefined for one that receives nothing here. */
export async function destinationOf(runtime: Runtime, recipient: string): Promise<Destination | undefined> {
  const match = LOCAL.exec(recipient.trim().toLowerCase());
  if (!match || match[3] !== runtime.config.inbound.domain.toLowerCase()) return undefined;
  const tenantId = await selectOptionalTenantOf(runtime.database.system, match[1]!);
  if (tenantId === undefined) return undefined;
  const address = await inVendor(runtime, tenantId, (ctx) => selectOptionalAddress(ctx, match[2]!));
  return address && { tenantId, address };
}

/** What became of handing a mail in: `known` when it came before, `flood` when there were too many. */
export type Handed = 'accepted' | 'known' | 'flood';

/** Keeps a mail and asks for its reading, in one transaction: what is acknowledged is not lost. */
export function takeIn(runtime: Runtime, to: Destination, envelopeFrom: string, raw: Buffer): Promise<Handed> {
  return inVendor(runtime, to.tenantId, async (ctx) => {
    const now = ctx.clock.now();
    const sender = envelopeFrom.toLowerCase().slice(0, 320);
    const counts = await countSince(ctx, sender, new Date(now.getTime() - HOUR));
    if (counts.own >= PER_SENDER || counts.all >= PER_VENDOR) return 'flood';
    const id = newId();
    const kept = await insertMail(ctx, {
      id,
      address_id: to.address.id,
      message_key: keyOf(raw),
      envelope_from: sender,
      size: raw.length,
      raw,
      state: 'received',
      received_at: now,
    });
    if (!kept) return 'known';
    await ctx.jobs.send(ctx, READ_JOB, { mailId: id, confirmed: false }, { key: id });
    return 'accepted';
  });
}
