import type { Kysely } from 'kysely';
import type { DB } from '../../db/types.ts';
import type { Clock } from './clock.ts';
import type { Jobs } from './jobs.ts';
import type { FileStore } from './files/store.ts';
import type { Config } from './config.ts';

/** Who acts. With `sees: listed` only rows of the partner organisations in `partnerIds` are in view (partner people, and channel managers with assigned partners). */
export interface Actor {
  kind: 'person' | 'key' | 'system';
  /** Membership id, API key id, or the name of the system process. */
  id: string;
  personId: string | null;
  name: string;
  side: 'vendor' | 'partner';
  role: string;
  partnerId: string | null;
  sees: 'all' | 'listed';
  partnerIds: readonly string[];
  /** Abilities that an API key is limited to; null means all that the role has. */
  scopes: readonly string[] | null;
  /** The personal link through which somebody came, when they did not sign in. */
  link?: { id: string; kind: 'mail' | 'registration'; boundTo: string | null };
  locale: string;
}

/** What every verb and query receives: the open transaction and who is acting in which tenant. */
export interface Ctx {
  db: Kysely<DB>;
  tenantId: string;
  actor: Actor;
  clock: Clock;
  requestId: string;
  log: Log;
  jobs: Jobs;
  config: Config;
  files: FileStore;
}

/** What a handler of a public endpoint receives: no tenant, no actor, no transaction under a tenant. */
export interface PublicCtx {
  clock: Clock;
  requestId: string;
  log: Log;
  config: Config;
  /** Address of the caller, for lockouts. */
  address: string;
}

/** The part of pino's logger that code may use; bodies and secrets are never logged. */
export interface Log {
  info(details: object, message?: string): void;
  warn(details: object, message?: string): void;
  error(details: object, message?: string): void;
  debug(details: object, message?: string): void;
}
