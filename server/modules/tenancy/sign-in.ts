/** Signing in and out: password, mailed link, second factor. Every way ends in `welcome`. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PublicCtx } from '../../kit/context.ts';
import { conflict, ProblemError } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { ONCE, PER_ADDRESS, PER_EMAIL, tooManyAttempts, LINKS_PER_EMAIL } from './attempts.ts';
import { SECOND_FACTOR_LOCK_SECONDS } from './auth.ts';
import { called, headersOf, type Called } from './auth-call.ts';
import { asActor, forward, preferringTenant, rowOfToken, type Desk } from './desk.ts';
import { signedIn } from './events.ts';
import { deleteSessionByToken, updateLastHat } from './person-queries.ts';
import { CHALLENGE_COOKIE, clearCookies, sessionTokenOf, tokenSetBy } from './session-cookie.ts';

/** The request and answer of one call, beside its body. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

export type SignInStatus = { status: 'signed_in' | 'second_factor_required' };

/** Answers about a mailbox take at least this long, so that their time does not tell whether it is known. */
const STEADY_MILLISECONDS = 300;
const FORGET_ME_COOKIE = 'millrace.dont_remember';

const wrongCredentials = () =>
  new ProblemError(401, 'wrong_credentials', 'The e-mail address or the password is not right');
const wrongCode = () => new ProblemError(401, 'wrong_code', 'This code is not right');
const challengeOver = () => new ProblemError(401, 'challenge_over', 'This took too long; sign in again');
const linkOver = () => conflict('link_over', 'This link was used or is too old; ask for a new one');

type Way = 'password' | 'link' | 'second factor' | 'invitation';

/** The session of a successful call begins: cookies to the browser, the event to the vendor's log. */
export async function welcome(desk: Desk, ctx: PublicCtx, reply: FastifyReply, call: Called, way: Way): Promise<void> {
  const token = tokenSetBy(call.cookies, desk.key);
  const row = token === null ? undefined : await rowOfToken(desk, token);
  if (!row?.person_id) throw wrongCredentials();
  await updateLastHat(desk.runtime.database.system, row.person_id, row.id);
  await asActor(desk.runtime, row, ctx, (inside) => emit(inside, signedIn(inside.actor, way)));
  forward(desk, reply, call.cookies, row.tenant_id);
}

async function proceed(desk: Desk, ctx: PublicCtx, reply: FastifyReply, call: Called, way: Way): Promise<SignInStatus> {
  if (call.body['twoFactorRedirect'] === true) {
    forward(desk, reply, call.cookies);
    return { status: 'second_factor_required' };
  }
  await welcome(desk, ctx, reply, call, way);
  return { status: 'signed_in' };
}

/** Password: unknown address, wrong password and no active membership look and cost the same. Throws 401 or 429. */
export async function signInWithEmail(
  desk: Desk,
  ctx: PublicCtx,
  exchange: Exchange,
  body: { email: string; password: string; tenant?: string | undefined; remember?: boolean | undefined },
): Promise<SignInStatus> {
  const { email, password, remember = true } = body;
  await desk.attempts.guard('email', email, PER_EMAIL);
  await desk.attempts.guard('address', ctx.address, PER_ADDRESS);
  const call = await preferringTenant(body.tenant, () =>
    called(
      desk.auth.api.signInEmail({
        body: { email, password, rememberMe: remember },
        headers: headersOf(exchange.request),
        asResponse: true,
      }),
    ),
  );
  if (!call.ok) throw wrongCredentials();
  await desk.attempts.clear('email', email);
  await desk.attempts.giveBack('address', ctx.address, PER_ADDRESS);
  return proceed(desk, ctx, exchange.reply, call, 'password');
}

function verifyCode(desk: Desk, request: FastifyRequest, kind: 'totp' | 'recovery', code: string): Promise<Called> {
  // Without the session cookie: with it the code would be judged as one of an open session, without counting failures.
  const headers = headersOf(request, [CHALLENGE_COOKIE, FORGET_ME_COOKIE]);
  return called(
    kind === 'totp'
      ? desk.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
      : desk.auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true }),
  );
}

function refuseCode(call: Called): void {
  if (call.ok) return;
  if (call.status === 429) throw tooManyAttempts(SECOND_FACTOR_LOCK_SECONDS);
  if (call.code === 'INVALID_CODE' || call.code === 'INVALID_BACKUP_CODE' || call.status === 409) throw wrongCode();
  throw challengeOver();
}

/** A code that somebody read over a shoulder must not open a second session (RFC 6238, 5.2). */
async function refuseReplay(desk: Desk, call: Called, code: string): Promise<void> {
  const token = tokenSetBy(call.cookies, desk.key);
  const row = token === null ? undefined : await rowOfToken(desk, token);
  if (!token || !row?.person_id) return;
  if ((await desk.attempts.claim('totp', `${row.person_id} ${code}`, ONCE)) === 0) return;
  await deleteSessionByToken(desk.runtime.database.system, token);
  throw wrongCode();
}

/** The second step. Throws 401 for a wrong code or an old challenge, 429 when the factor is locked. */
export async function signInWithSecondFactor(
  desk: Desk,
  ctx: PublicCtx,
  exchange: Exchange,
  body: { code: string; kind: 'totp' | 'recovery'; tenant?: string | undefined },
): Promise<SignInStatus> {
  const code = body.code.replaceAll(/\s/g, '');
  const call = await preferringTenant(body.tenant, () => verifyCode(desk, exchange.request, body.kind, code));
  refuseCode(call);
  if (body.kind === 'totp') await refuseReplay(desk, call, code);
  return proceed(desk, ctx, exchange.reply, call, 'second factor');
}

/** The token of a mailed link. Throws 409 `link_over` when it was used or is too old. */
export async function verifyMagicLink(
  desk: Desk,
  ctx: PublicCtx,
  exchange: Exchange,
  body: { token: string; tenant?: string | undefined },
): Promise<SignInStatus> {
  const call = await preferringTenant(body.tenant, () =>
    called(
      desk.auth.api.magicLinkVerify({
        query: { token: body.token },
        headers: headersOf(exchange.request),
        asResponse: true,
      }),
    ),
  );
  if (!call.ok) throw linkOver();
  return proceed(desk, ctx, exchange.reply, call, 'link');
}

/** Sends one of the links, or nothing; the caller cannot tell which, neither by the answer nor by its time. */
async function sendLink(
  desk: Desk,
  ctx: PublicCtx,
  body: { email: string; tenant?: string | undefined },
  call: (email: string) => Promise<Response>,
): Promise<void> {
  const send = async () => {
    if (!(await desk.attempts.mayPass('link', body.email, LINKS_PER_EMAIL))) return;
    await preferringTenant(body.tenant, () => called(call(body.email)));
  };
  const outcome = send().catch((error: unknown) => ctx.log.error({ err: error }, 'a link could not be mailed'));
  await Promise.all([outcome, sleep(STEADY_MILLISECONDS)]);
}

/** Mails a sign-in link if the address belongs to somebody. */
export function requestMagicLink(
  desk: Desk,
  ctx: PublicCtx,
  { request }: Exchange,
  body: { email: string; tenant?: string | undefined },
): Promise<void> {
  return sendLink(desk, ctx, body, (email) =>
    desk.auth.api.signInMagicLink({ body: { email }, headers: headersOf(request), asResponse: true }),
  );
}

/** Mails a link to set a new password if the address belongs to somebody. */
export function forgotPassword(
  desk: Desk,
  ctx: PublicCtx,
  { request }: Exchange,
  body: { email: string; tenant?: string | undefined },
): Promise<void> {
  return sendLink(desk, ctx, body, (email) =>
    desk.auth.api.requestPasswordReset({ body: { email }, headers: headersOf(request), asResponse: true }),
  );
}

/** Sets a password by a mailed link and ends every session. Throws 409 `link_over`. */
export async function resetPassword(desk: Desk, { request }: Exchange, body: { token: string; password: string }) {
  const call = await called(
    desk.auth.api.resetPassword({
      body: { token: body.token, newPassword: body.password },
      headers: headersOf(request),
      asResponse: true,
    }),
  );
  if (!call.ok) throw linkOver();
}

/** Ends the session of the cookie, if there is one. */
export async function signOut(desk: Desk, { request, reply }: Exchange): Promise<void> {
  const token = sessionTokenOf(request, desk.key);
  if (token !== null) await deleteSessionByToken(desk.runtime.database.system, token);
  clearCookies(reply, desk.secure);
}
