import type { DomainForm } from './domain.ts';
import { meaningOf } from './lexicon.ts';
import type { Profile } from './profile.ts';
import { IDENTIFIER_WEIGHTS as W } from './weights.ts';

/** One piece of evidence: `weight` in log odds, above zero for and below zero against a match. */
export interface Reason {
  code: string;
  weight: number;
  params: Record<string, string>;
}

/** How many records share a registrable domain; 1 when only one does. */
export type DomainSharers = (registrable: string) => number;

const reason = (code: string, weight: number, params: Record<string, string> = {}): Reason => ({
  code,
  weight,
  params,
});

function sameDomain(a: DomainForm, b: DomainForm, sharers: DomainSharers): Reason | undefined {
  if (a.registrable !== b.registrable) {
    const isTelling = a.label === b.label && a.label.length >= 4 && !meaningOf(a.label);
    return isTelling ? reason('domain.label', W.domainLabelSame, { a: a.registrable, b: b.registrable }) : undefined;
  }
  const isParted = a.host !== a.registrable && b.host !== b.registrable;
  const start = a.host === b.host ? W.hostSame : isParted ? W.domainSiblings : W.domainSame;
  const weight = Math.max(0.5, start - Math.log(Math.max(1, sharers(a.registrable))));
  const code = a.host !== b.host && isParted ? 'domain.siblings' : 'domain.same';
  return reason(code, weight, { domain: a.host === b.host ? a.host : a.registrable });
}

function domainReason(a: Profile, b: Profile, sharers: DomainSharers): Reason | undefined {
  if (a.domains.length === 0 || b.domains.length === 0) return undefined;
  let best: Reason | undefined;
  for (const one of a.domains)
    for (const two of b.domains) {
      const found = sameDomain(one, two, sharers);
      if (found && found.weight > (best?.weight ?? 0)) best = found;
    }
  return (
    best ?? reason('domain.different', W.domainDifferent, { a: a.domains[0]?.host ?? '', b: b.domains[0]?.host ?? '' })
  );
}

const scheme = (key: string) => key.slice(0, key.lastIndexOf(':')) + (key.startsWith('vat:') ? key.slice(4, 6) : '');

function registryReason(a: Profile, b: Profile): Reason | undefined {
  const same = a.registry.find((id) => b.registry.includes(id));
  if (same) return reason('registry.same', W.registrySame, { id: same.slice(same.indexOf(':') + 1) });
  const isComparable = a.registry.some((id) => b.registry.some((other) => scheme(id) === scheme(other)));
  return isComparable ? reason('registry.different', W.registryDifferent) : undefined;
}

/** Evidence from identifiers: registry ids, domains, phones and postal code. Symmetric but for the order of params. */
export function identityReasons(a: Profile, b: Profile, sharers: DomainSharers): Reason[] {
  const reasons = [registryReason(a, b), domainReason(a, b, sharers)];
  if (a.phones.some((phone) => b.phones.includes(phone))) reasons.push(reason('phone.same', W.phoneSame));
  if (a.postalCode && a.postalCode === b.postalCode) reasons.push(reason('postal.same', W.postalCodeSame));
  return reasons.filter((found) => found !== undefined);
}
