/**
 * The one table of ability and role, for all modules. An endpoint names the ability that opens its door; the noun's
 * `policy.ts` then decides about the single record. Pure data without imports of the server: `web/` reads it too.
 */
import { PARTNER_ROLES, ROLES, VENDOR_ROLES, sideOf } from './roles.ts';
import type { Role } from './roles.ts';

const everyone = ROLES;
const vendor = VENDOR_ROLES;
const partner = PARTNER_ROLES;
const administrators = ['owner', 'administrator'] as const;
const managers = ['owner', 'administrator', 'channel_manager'] as const;
const sellers = ['partner_administrator', 'partner_sales'] as const;
const commerce = ['partner_administrator', 'partner_sales', 'partner_marketing', 'partner_finance'] as const;

export const ABILITIES = {
  'deal.read': [...vendor, ...commerce],
  'deal.create': [...managers, ...sellers],
  'deal.update': [...managers, ...sellers],
  'deal.submit': [...managers, ...sellers],
  'deal.withdraw': [...managers, ...sellers],
  'deal.delete': [...managers, ...sellers],
  'deal.decide': managers,
  'deal.assign': managers,
  'deal.revoke': managers,
  'deal.extend': managers,
  'deal.extension.request': sellers,
  'deal.milestone': [...managers, ...sellers],
  'deal.amend': [...managers, ...sellers],
  'deal.stage': [...managers, ...sellers],
  'deal.close': [...managers, ...sellers],
  'deal.comment': [...managers, 'finance', ...commerce],
  'deal.comment.internal': [...managers, 'finance'],
  'deal.import': [...administrators, 'partner_administrator'],
  'deal.export': [...vendor, 'partner_administrator', 'partner_sales', 'partner_finance'],

  'approval.vote': [...managers, 'finance'],
  'approval.manage': administrators,

  'special_price.read': [...vendor, ...commerce],
  'special_price.request': sellers,
  'special_price.decide': managers,
  'special_price.consume': [...managers, 'finance'],
  'special_price.export': [...vendor, 'partner_administrator', 'partner_sales', 'partner_finance'],

  'conflict.check': [...managers, ...sellers],
  'conflict.evidence': managers,

  'dispute.read': vendor,
  'dispute.manage': managers,
  'dispute.decide': managers,
  'dispute.settings': administrators,
  'dispute.own.read': commerce,
  'dispute.own.act': sellers,

  'agreement.read': everyone,
  'agreement.sign': partner,
  'agreement.countersign': managers,
  'agreement.send': managers,
  'agreement.terminate': managers,
  'agreement.template': administrators,
  'agreement.signer': [...managers, 'partner_administrator'],
  'agreement.export': vendor,

  'partner.read': everyone,
  'partner.create': managers,
  'partner.update': managers,
  'partner.assign': administrators,
  'partner.import': administrators,
  'partner.export': vendor,
  'partner.profile.update': [...managers, 'partner_administrator'],

  'contact.read': [...vendor, ...commerce],
  'contact.create': [...managers, ...sellers],
  'contact.update': [...managers, ...sellers],
  'contact.delete': [...managers, 'partner_administrator'],
  'contact.import': administrators,
  'contact.export': vendor,

  'account.read': vendor,
  'account.create': managers,
  'account.update': managers,
  'account.delete': administrators,
  'account.import': administrators,
  'account.export': vendor,

  'tier.read': everyone,
  'tier.manage': administrators,
  'programme.read': everyone,
  'programme.manage': administrators,
  'product.read': everyone,
  'product.manage': administrators,
  'form.read': everyone,
  'form.manage': administrators,
  'stage.read': everyone,
  'stage.manage': administrators,
  'reason.read': everyone,
  'reason.manage': administrators,
  'rule.manage': administrators,
  'rate.read': [...vendor, ...commerce],
  'rate.manage': ['owner', 'administrator', 'finance'],

  'tenant.read': everyone,
  'tenant.manage': administrators,
  'role.read': everyone,
  'people.read': [...vendor, 'partner_administrator'],
  'people.invite': [...managers, 'partner_administrator'],
  'people.manage': [...administrators, 'partner_administrator'],
  'link.manage': [...managers, 'partner_administrator'],
  'apikey.manage': [...administrators, 'partner_administrator'],

  'inbound.manage': administrators,
  'mail.manage': administrators,
  'mailbox.read': administrators,
  'job.read': administrators,
  'job.retry': administrators,
  'audit.read': [...administrators, 'finance', 'analyst'],
  'import.read': [...administrators, 'partner_administrator'],
  'import.run': [...administrators, 'partner_administrator'],

  'file.read': everyone,
  'file.upload': [...managers, 'finance', ...partner],
  'saved-view.manage': everyone,
  'saved-view.share': [...managers, 'partner_administrator'],
  'notification.read': everyone,
  'search.use': [...vendor, ...commerce],
  'stats.read': [...vendor, ...commerce],
} as const satisfies Record<string, readonly Role[]>;

export type AbilityName = keyof typeof ABILITIES;

export const ABILITY_NAMES = Object.keys(ABILITIES) as [AbilityName, ...AbilityName[]];

export function isAbility(name: string): name is AbilityName {
  return Object.hasOwn(ABILITIES, name);
}

/** Roles that hold an ability, all for `signed-in`; none for an unknown name, so that a misspelt door stays shut. */
export function rolesWith(ability: string): readonly Role[] {
  if (ability === 'signed-in') return ROLES;
  return isAbility(ability) ? ABILITIES[ability] : [];
}

/** What the role table says about a role, before any record is looked at. */
export function roleHas(role: string, ability: string): boolean {
  return (rolesWith(ability) as readonly string[]).includes(role);
}

/** All abilities of a role, in the order of the table. */
export function abilitiesOfRole(role: Role): AbilityName[] {
  return ABILITY_NAMES.filter((name) => roleHas(role, name));
}

/** Who asks: the part of an actor that the table needs. `scopes` narrows an API key; null means the whole role. */
export interface AbilityHolder {
  role: string;
  scopes: readonly string[] | null;
}

/** True when the holder's role has the ability and, for an API key with scopes, one of the scopes names it. */
export function mayUse(holder: AbilityHolder, ability: string): boolean {
  return roleHas(holder.role, ability) && (holder.scopes === null || holder.scopes.includes(ability));
}

/** Key of an ability's text in the catalogues; dots would nest `deal.comment` above `deal.comment.internal`. */
export function abilityLabelKey(ability: string): string {
  return `roles.abilities.${ability.replaceAll('.', '_').replaceAll('-', '_')}`;
}

/** Key of a role's text in the catalogues. */
export function roleLabelKey(role: Role): string {
  return `roles.names.${role}`;
}

/** The table as the roles page shows it: one row per ability. */
export function abilityTable() {
  return ABILITY_NAMES.map((name) => ({
    name,
    noun: name.slice(0, name.indexOf('.')),
    labelKey: abilityLabelKey(name),
    roles: [...ABILITIES[name]] as Role[],
  }));
}

/** The roles as the roles page and the invitation form show them. */
export function roleList() {
  return ROLES.map((name) => ({ name, side: sideOf(name), labelKey: roleLabelKey(name) }));
}
