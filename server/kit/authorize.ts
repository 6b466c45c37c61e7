import type { Ability } from './contract.ts';
import type { Ctx } from './context.ts';
import { forbidden } from './errors.ts';

/**
 * A rule of one ability about one record: `true`, or the reason in words why not. The role table has been asked before;
 * a rule judges what the record adds (its state is not a matter of policy but of the transition table).
 */
export type Rule<R> = (ctx: Ctx, record: R) => true | string;

/** Abilities of one noun. An ability without a rule is denied. */
export type Policy<R> = Readonly<Record<string, Rule<R>>>;

/** Whether a role has an ability at all; supplied once at start by the module that owns the role table. */
export type RoleTable = (role: string, ability: string) => boolean;

let roleTable: RoleTable = () => false;

/** Installs the role table. Until then everything is denied. */
export function useRoleTable(table: RoleTable): void {
  roleTable = table;
}

/** Whether the actor's role (and an API key's scopes) include `ability`, before any record is looked at. */
export function mayAtAll(actor: Pick<Ctx['actor'], 'kind' | 'role' | 'scopes'>, ability: string): boolean {
  if (actor.kind === 'system') return true;
  if (actor.scopes !== null && !actor.scopes.includes(ability)) return false;
  return roleTable(actor.role, ability);
}

/** Whoever came by a link to one record acts on that one only; reading is not acting. */
function isBeyondLink({ link }: Ctx['actor'], ability: string, record: unknown): boolean {
  if (!link?.boundTo || ability.endsWith('.read')) return false;
  const id = (record as { id?: unknown } | null)?.id;
  return id !== link.boundTo;
}

/** The verdict on one ability: role table first, then the noun's rule; default deny. */
export function verdict<R>(ctx: Ctx, policy: Policy<R>, ability: string, record: R): true | string {
  if (!mayAtAll(ctx.actor, ability)) return 'Your role does not include this';
  if (isBeyondLink(ctx.actor, ability, record)) return 'Sign in to do this; the link was for another record';
  const rule = policy[ability];
  return rule ? rule(ctx, record) : 'This is not allowed';
}

/** Throws 403 with the reason unless the actor may. */
export function authorize<R>(ctx: Ctx, policy: Policy<R>, ability: string, record: R): void {
  const answer = verdict(ctx, policy, ability, record);
  if (answer !== true) throw forbidden('forbidden', answer);
}

/**
 * The `abilities` object that every resource carries. `legal` adds what the state allows, so that a button that may not
 * be pressed says why.
 */
export function abilities<R, const N extends string>(
  ctx: Ctx,
  policy: Policy<R>,
  record: R,
  names: readonly N[],
  legal: (name: N, record: R) => true | string = () => true,
): Record<N, Ability> {
  const entries = names.map((name) => {
    const answer = verdict(ctx, policy, name, record);
    const final = answer === true ? legal(name, record) : answer;
    return [name, final === true ? { allowed: true } : { allowed: false, reason: final }] as const;
  });
  return Object.fromEntries(entries) as Record<N, Ability>;
}
