import type { BusinessCalendar } from '../calendar.ts';
import type { Ctx } from '../context.ts';
import type { Catalogue, Facts } from '../rules/catalogue.ts';

/** A record that is approved, as rules and chains see it. */
export interface Subject {
  id: string;
  partnerId: string;
  /** What people know it by; goes into events and notifications. */
  about: { number: string; customer: string | null };
  facts: Facts;
  /** Who looks after it, asked where a step names the owner. */
  ownerId: string | null;
  submittedBy: string | null;
}

/** Somebody who may be asked. */
export interface Colleague {
  id: string;
  name: string;
  role: string;
}

/** Whom to look up: holders of roles, and people by id. */
export interface Asked {
  roles: readonly string[];
  ids: readonly string[];
}

/** What a module gives to have its records approved. */
export interface ApprovalKind {
  /** Kind of the record, as events name it. */
  kind: string;
  /** Roles that can be asked, in the order of an editor. */
  roles: readonly string[];
  /** Roles that are asked when nobody else is left, and when a step is late. */
  guardians: readonly string[];
  /** Attributes for rules, with labels in a language. The same object for the same language, so that it is compiled once. */
  catalogue(locale: string): Catalogue;
  /** Attributes that a partner must not read in an explanation. */
  isSecret(attribute: string): boolean;
  calendar(ctx: Ctx): Promise<BusinessCalendar>;
  /** One record in view. Throws 404. */
  subject(ctx: Ctx, id: string): Promise<Subject>;
  /** Records that wait for a decision now, at most so many. */
  waiting(ctx: Ctx, limit: number): Promise<Subject[]>;
  /** Locks a record in view until the transaction ends; false when there is none. */
  lock(ctx: Ctx, id: string): Promise<boolean>;
  /** Those of the asked who can sign in, may vote and see this partner's records. */
  colleagues(ctx: Ctx, partnerId: string, asked: Asked): Promise<Colleague[]>;
  /** Of these people those who may vote at all, whatever they see. */
  deciders(ctx: Ctx, ids: readonly string[]): Promise<Colleague[]>;
  /** Whether nothing speaks against approving a record by itself. */
  mayBeAutomatic(subject: Subject): boolean;
  /** Finishes a record whose chain ended by passing over its last step. */
  approved(ctx: Ctx, id: string, note: string): Promise<void>;
}

/** The kinds by name. Throws when a stored kind is known no longer. */
export function kindNamed(kinds: readonly ApprovalKind[], name: string): ApprovalKind {
  const kind = kinds.find((one) => one.kind === name);
  if (!kind) throw new Error(`nothing is approved of kind ${name}`);
  return kind;
}
