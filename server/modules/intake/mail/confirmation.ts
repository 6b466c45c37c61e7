import { conflict } from '../../../kit/errors.ts';
import type { Runtime } from '../../../kit/runtime.ts';
import { parseToken } from '../../tenancy/index.ts';
import { lockOptionalByConfirmation } from './queries.ts';
import { inVendor, READ_JOB } from './receive.ts';

const linkOver = () => conflict('link_over', 'This link was used or is too old; send the mail again');

/** Somebody says that a mail is theirs: it is read on. Throws 409 `link_over`. */
export async function confirmMail(runtime: Runtime, token: string): Promise<{ status: 'accepted' }> {
  const parsed = parseToken(token);
  if (!parsed) throw linkOver();
  await inVendor(runtime, parsed.tenantId, async (ctx) => {
    const mail = await lockOptionalByConfirmation(ctx, parsed.hash);
    if (mail?.state !== 'unconfirmed' || mail.confirm_until! < ctx.clock.now()) throw linkOver();
    await ctx.jobs.send(ctx, READ_JOB, { mailId: mail.id, confirmed: true }, { key: `${mail.id}:confirmed` });
  });
  return { status: 'accepted' };
}
