/**
 * better-auth as a library: it keeps people, credentials, sessions and one-time links in schema `auth`. Its own HTTP
 * routes are not mounted; `sign-in.ts` and its neighbours call `auth.api` and answer for themselves.
 */
import { betterAuth } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Clock } from '../../kit/clock.ts';
import { newId } from '../../kit/id.ts';
import { fieldNames, sessionFields } from './auth-fields.ts';
import { MAGIC_LINK_MINUTES, RESET_LINK_MINUTES } from './link-times.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { secondFactorAfterLink } from './second-factor-after-link.ts';

/** Seconds for which ten wrong codes in a row lock a second factor. */
export const SECOND_FACTOR_LOCK_SECONDS = 900;
/** Header by which `auth-call.ts` hands over the caller's network address; it never comes from outside. */
export const ADDRESS_HEADER = 'x-millrace-address';

/** The vendor and membership that a new session works in. */
export interface Hat {
  tenantId: string;
  membershipId: string;
}

export interface AuthOptions {
  pool: Pool;
  /** `signInSecret` of the configuration. */
  secret: string;
  publicUrl: string;
  clock: Clock;
  /** Whether failed codes lock a second factor for a while. */
  lockouts: boolean;
  /** The hat that a person puts on when signing in; null when no active membership is left. */
  chooseHat(personId: string): Promise<Hat | null>;
  /** Sends one-time links. They are awaited by the calls that make them. */
  sendMagicLink(email: string, token: string): Promise<void>;
  sendResetLink(email: string, token: string): Promise<void>;
  /** A password was set by a mailed link. */
  onPasswordReset(person: { id: string; email: string }): Promise<void>;
}

function plugins(options: AuthOptions) {
  return [
    twoFactor({
      issuer: 'Millrace',
      backupCodeOptions: { storeBackupCodes: 'encrypted' },
      accountLockout: { enabled: options.lockouts, maxFailedAttempts: 10, durationSeconds: SECOND_FACTOR_LOCK_SECONDS },
      schema: fieldNames.plugin,
    }),
    magicLink({
      expiresIn: MAGIC_LINK_MINUTES * 60,
      disableSignUp: true,
      sendMagicLink: ({ email, token }) => options.sendMagicLink(email, token),
    }),
    secondFactorAfterLink(),
  ];
}

/** Every session wears a hat and counts its age by the product's clock; without a hat there is no session. */
function sessionHook({ clock, chooseHat }: AuthOptions) {
  return async (session: Record<string, unknown>) => {
    const now = clock.now();
    if (session['activeMembershipId']) return { data: { lastSeenAt: now } };
    const hat = await chooseHat(String(session['userId']));
    if (!hat) return false;
    return {
      data: { startedAt: now, lastSeenAt: now, activeTenantId: hat.tenantId, activeMembershipId: hat.membershipId },
    };
  };
}

/** Opens better-auth on the pool of the system role. Nothing connects until first use. */
export function openAuth(options: AuthOptions) {
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: options.pool }) }).withSchema('auth');
  return betterAuth({
    appName: 'Millrace',
    baseURL: options.publicUrl,
    secret: options.secret,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: RESET_LINK_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
      sendResetPassword: ({ user, token }) => options.sendResetLink(user.email, token),
      onPasswordReset: ({ user }) => options.onPasswordReset(user),
    },
    user: fieldNames.user,
    account: fieldNames.account,
    verification: { ...fieldNames.verification, storeIdentifier: 'hashed' },
    session: {
      ...fieldNames.session,
      additionalFields: sessionFields,
      // The vendor's limits are usually shorter; resolve-actor.ts applies them.
      expiresIn: 90 * 24 * 60 * 60,
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    databaseHooks: { session: { create: { before: sessionHook(options) as never } } },
    advanced: {
      cookiePrefix: 'millrace',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: options.publicUrl.startsWith('https:') },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    plugins: plugins(options),
  });
}

export type Auth = ReturnType<typeof openAuth>;
