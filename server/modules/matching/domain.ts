import { parse } from 'tldts';
import { FREE_DOMAINS, FREE_LABELS, SHARED_HOSTS } from './lexicon/freemail.ts';

/** A domain as evidence. */
export interface DomainForm {
  /** Host name without `www`, lower case, in ASCII (punycode). */
  host: string;
  /** What its owner registered, e.g. `example.co.uk`; for shared hosting the customer's own name (`acme.github.io`). */
  registrable: string;
  /** The registrable domain without its public suffix: `example`. */
  label: string;
}

/** Top-level domains set aside for examples and tests (RFC 2606); nobody can own a name there, so worlds made up use them. */
const FOR_EXAMPLES = new Set(['example', 'test']);

const words = (list: string) => new Set(list.split(/\s+/u).filter(Boolean));
const freeLabels = words(FREE_LABELS);
const freeDomains = words(FREE_DOMAINS);
const sharedHosts = words(SHARED_HOSTS);

/**
 * Reads a domain from a host name, URL or e-mail address by the public suffix list. Undefined for free-mail and
 * shared sites, addresses by number, names without a public suffix, and anything else that names no organisation.
 */
export function parseDomain(input: string): DomainForm | undefined {
  const text = input.trim().slice(0, 2000).toWellFormed();
  if (text === '') return undefined;
  const parsed = parse(text, { allowPrivateDomains: true, validateHostname: true, mixedInputs: true });
  const { domain, domainWithoutSuffix, hostname } = parsed;
  if (!domain || !domainWithoutSuffix || !hostname || parsed.isIp) return undefined;
  if (!parsed.isIcann && !parsed.isPrivate && !FOR_EXAMPLES.has(parsed.publicSuffix ?? '')) return undefined;
  const host = hostname.toLowerCase().replace(/^(?:www\d?|web|m)\.(?=.+\..+)/u, '');
  const registrable = domain.toLowerCase();
  const label = domainWithoutSuffix.toLowerCase();
  const isShared = freeDomains.has(registrable) || sharedHosts.has(registrable) || sharedHosts.has(host);
  return isShared || freeLabels.has(label) ? undefined : { host, registrable, label };
}

/** Distinct domains of several inputs, at most 20; see {@link parseDomain}. */
export function parseDomains(inputs: readonly string[]): DomainForm[] {
  const found = new Map<string, DomainForm>();
  for (const input of inputs) {
    const form = parseDomain(input);
    if (form) found.set(form.host, form);
  }
  return [...found.values()].slice(0, 20);
}
