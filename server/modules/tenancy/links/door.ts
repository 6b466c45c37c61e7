/** Opening a personal link: looking at it changes nothing (mail scanners look too), a POST opens it. */
import { createHmac, randomBytes } from 'node:crypto';
import type { PublicCtx } from '../../../kit/context.ts';
import { systemClock } from '../../../kit/clock.ts';
import { conflict, notFound, ProblemError } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { newId } from '../../../kit/id.ts';
import { ONCE, PER_ADDRESS, tooManyAttempts, type Limit } from '../attempts.ts';
import { SECOND_FACTOR_LOCK_SECONDS } from '../auth.ts';
import { called, type Called } from '../auth-call.ts';
import { asActor, forward, rowOfToken, type Desk } from '../desk.ts';
import { signedIn } from '../events.ts';
import { LINK_SESSION_HOURS } from '../link-times.ts';
import { deleteSessionByToken } from '../person-queries.ts';
import { parseInvitationToken } from '../secrets.ts';
import { CHALLENGE_COOKIE, SESSION_COOKIE, sessionTokenOf, tokenSetBy } from '../session-cookie.ts';
import type { Exchange } from '../sign-in.ts';
import { selectOptionalDoor, claimDoor, insertLinkSession, type DoorRow } from './door-queries.ts';

/** Openings of one link before it has to wait; a rep opens theirs a few times a day. */
const PER_LINK: Limit = { free: 60, firstWaitSeconds: 60 };
const CHALLENGE_MINUTES = 10;

const linkOver = () => conflict('link_over', 'This link was used or is too old; sign in or ask for a new one');
const wrongCode = () => new ProblemError(401, 'wrong_code', 'This code is not right');

async function doorOf(desk: Desk, token: string): Promise<DoorRow> {
  const parsed = parseInvitationToken(token);
  const now = desk.runtime.clock.now();
  const door = parsed && (await selectOptionalDoor(desk.runtime.database.system, { ...parsed, now }));
  if (!door) throw notFound();
  return door;
}

/** What somebody who holds a link may know about it. `here` says that the browser is signed in as that very person. */
export async function lookAtDoor(desk: Desk, { request }: Pick<Exchange, 'request'>, token: string) {
  const door = await doorOf(desk, token);
  const own = sessionTokenOf(request, desk.key);
  const row = own === null ? undefined : await rowOfToken(desk, own);
  return {
    kind: door.kind,
    tenant: door.slug,
    name: door.name,
    label: door.label,
    path: door.path,
    works: door.works,
    secondFactor: door.two_factor_enabled,
    here: row?.id === door.membership_id && !row.link_id,
    expiresAt: door.expires_at.toISOString(),
  };
}

const signed = (value: string, key: string) =>
  encodeURIComponent(`${value}.${createHmac('sha256', key).update(value).digest('base64')}`);

/** Opens the same challenge that signing in by password does, and answers it with the code: wrong ones count and lock. */
async function checkCode(desk: Desk, door: DoorRow, code: string): Promise<void> {
  const { internalAdapter } = await desk.auth.$context;
  const challenge = `2fa-${randomBytes(15).toString('base64url')}`;
  const expiresAt = new Date(systemClock.now().getTime() + CHALLENGE_MINUTES * 60_000);
  await internalAdapter.createVerificationValue({ identifier: challenge, value: door.person_id, expiresAt });
  await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${challenge}`, value: '0', expiresAt });
  const headers = new Headers({ cookie: `${CHALLENGE_COOKIE}=${signed(challenge, desk.key)}` });
  const call: Called = await called(desk.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }));
  // The full session that the right code makes is not what the link is for.
  const full = tokenSetBy(call.cookies, desk.key);
  if (full !== null) await deleteSessionByToken(desk.runtime.database.system, full);
  if (call.status === 429) throw tooManyAttempts(SECOND_FACTOR_LOCK_SECONDS);
  if (!call.ok) throw wrongCode();
  if ((await desk.attempts.claim('totp', `${door.person_id} ${code}`, ONCE)) > 0) throw wrongCode();
}

async function beginSession(desk: Desk, { request }: Exchange, door: DoorRow): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await insertLinkSession(desk.runtime.database.system, door, {
    id: newId(),
    token,
    personId: door.person_id,
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 500),
    systemNow: systemClock.now(),
    hours: LINK_SESSION_HOURS,
    now: desk.runtime.clock.now(),
  });
  return token;
}

/**
 * Opens a link: a session that may read, and do the one thing that the link is for. With a second factor its code is asked
 * for first. Throws 404 for no link of ours, 409 `link_over`, 401 `wrong_code`, 429.
 */
export async function openDoor(
  desk: Desk,
  ctx: PublicCtx,
  exchange: Exchange,
  { token, code }: { token: string; code?: string | undefined },
): Promise<{ status: 'signed_in' | 'second_factor_required'; path: string }> {
  await desk.attempts.guard('address', ctx.address, PER_ADDRESS);
  const door = await doorOf(desk, token);
  await desk.attempts.guard('link', door.id, PER_LINK);
  await desk.attempts.giveBack('address', ctx.address, PER_ADDRESS);
  if (!door.works) throw linkOver();
  if (door.two_factor_enabled) {
    if (code === undefined) return { status: 'second_factor_required', path: door.path };
    await checkCode(desk, door, code.replaceAll(/\s/g, ''));
  }
  const { system } = desk.runtime.database;
  if (!(await claimDoor(system, door, desk.runtime.clock.now()))) throw linkOver();
  const session = await beginSession(desk, exchange, door);
  const row = await rowOfToken(desk, session);
  if (!row) throw linkOver();
  const way = door.kind === 'mail' ? 'mailed link' : 'registration link';
  await asActor(desk.runtime, row, ctx, (inside) => emit(inside, signedIn(inside.actor, way)));
  const cookie = `${SESSION_COOKIE}=${signed(session, desk.key)}; Max-Age=${LINK_SESSION_HOURS * 3600}; Path=/; HttpOnly; SameSite=Lax${desk.secure ? '; Secure' : ''}`;
  forward(desk, exchange.reply, [cookie], row.tenant_id);
  return { status: 'signed_in', path: door.path };
}
