/** The person's second factor: an authenticator app and recovery codes. */
import type { Ctx } from '../../kit/context.ts';
import { conflict, ProblemError } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { PER_PERSON } from './attempts.ts';
import { called, headersOf } from './auth-call.ts';
import { forward, ownToken, type Desk } from './desk.ts';
import { ownAccount } from './events.ts';
import { deleteOtherSessions, selectPerson } from './person-queries.ts';
import { personOf, withPassword } from './profile.ts';
import { SESSION_COOKIE, tokenSetBy } from './session-cookie.ts';
import type { Exchange } from './sign-in.ts';

const isOn = () => conflict('second_factor_on', 'The second factor is on already');
const isOff = () => conflict('second_factor_off', 'The second factor is off');
const notEnrolled = () => conflict('not_enrolled', 'Begin with setting up the authenticator app');
const wrongCode = () =>
  new ProblemError(422, 'wrong_code', 'This code is not right', {
    errors: [{ path: 'code', code: 'wrong_code', message: 'This code is not right' }],
  });

async function requireState(desk: Desk, ctx: Ctx, on: boolean): Promise<void> {
  const person = await selectPerson(desk.runtime.database.system, personOf(ctx));
  if (person.two_factor_enabled !== on) throw on ? isOff() : isOn();
}

/** Makes a secret and recovery codes; nothing is asked for at sign-in until a code confirms them. */
export async function enrolSecondFactor(desk: Desk, ctx: Ctx, { request }: Exchange, body: { password: string }) {
  await requireState(desk, ctx, false);
  const headers = headersOf(request, [SESSION_COOKIE]);
  const call = await withPassword(
    desk,
    ctx,
    'password',
    () => desk.auth.api.enableTwoFactor({ body: { password: body.password }, headers, asResponse: true }),
    isOn,
  );
  const { totpURI, backupCodes } = call.body as { totpURI: string; backupCodes: string[] };
  return { otpauth: totpURI, recoveryCodes: backupCodes };
}

/** Switches it on with a first code. The session gets a new token, the other sessions end. */
export async function confirmSecondFactor(
  desk: Desk,
  ctx: Ctx,
  exchange: Exchange,
  body: { code: string },
): Promise<void> {
  const personId = personOf(ctx);
  await requireState(desk, ctx, false);
  await desk.attempts.guard('code', personId, PER_PERSON);
  const code = body.code.replaceAll(/\s/g, '');
  const headers = headersOf(exchange.request, [SESSION_COOKIE]);
  const call = await called(desk.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }));
  if (call.code === 'INVALID_CODE') throw wrongCode();
  if (!call.ok) throw notEnrolled();
  await desk.attempts.clear('code', personId);
  const token = tokenSetBy(call.cookies, desk.key) ?? ownToken(desk, exchange.request);
  await deleteOtherSessions(desk.runtime.database.system, personId, token);
  forward(desk, exchange.reply, call.cookies);
  await emit(ctx, ownAccount(ctx.actor, 'person.second_factor_enabled'));
}

/** Switches it off. The session gets a new token. */
export async function removeSecondFactor(
  desk: Desk,
  ctx: Ctx,
  exchange: Exchange,
  body: { password: string },
): Promise<void> {
  await requireState(desk, ctx, true);
  const headers = headersOf(exchange.request, [SESSION_COOKIE]);
  const call = await withPassword(
    desk,
    ctx,
    'password',
    () => desk.auth.api.disableTwoFactor({ body, headers, asResponse: true }),
    isOff,
  );
  forward(desk, exchange.reply, call.cookies);
  await emit(ctx, ownAccount(ctx.actor, 'person.second_factor_removed'));
}

/** Makes new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(desk: Desk, ctx: Ctx, { request }: Exchange, body: { password: string }) {
  await requireState(desk, ctx, true);
  const headers = headersOf(request, [SESSION_COOKIE]);
  const call = await withPassword(
    desk,
    ctx,
    'password',
    () => desk.auth.api.generateBackupCodes({ body, headers, asResponse: true }),
    isOff,
  );
  await emit(ctx, ownAccount(ctx.actor, 'person.recovery_codes_renewed'));
  return { recoveryCodes: (call.body as { backupCodes: string[] }).backupCodes };
}
