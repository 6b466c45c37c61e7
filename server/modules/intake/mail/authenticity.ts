/** What a relay found out about a mail's sender (RFC 8601). Only the results of the relay that is trusted count. */
import { parseDomain } from '../../matching/index.ts';

export type Authenticity = 'pass' | 'fail' | 'none';

const registrable = (domain: string): string => parseDomain(domain)?.registrable ?? domain.toLowerCase();

/** Domain in a property such as `header.d=example.com` or `smtp.mailfrom=ann@example.com`. */
function property(results: string, name: string): string | undefined {
  const value = new RegExp(`${name.replace('.', '\\.')}=\\s*"?([^\\s;"]+)`, 'iu').exec(results)?.[1];
  return value?.split('@').at(-1);
}

const aligned = (domain: string | undefined, from: string): boolean =>
  domain !== undefined && registrable(domain) === registrable(from);

/**
 * Whether the trusted relay vouches for the domain in From: DMARC passed, or DKIM or SPF passed for the same
 * organisation's domain. The topmost header counts; what senders wrote themselves stands further down.
 */
export function authenticityOf(headers: readonly string[], authserv: string | undefined, from: string): Authenticity {
  if (authserv === undefined) return 'none';
  const trusted = headers.find((value) => value.trim().split(/[;\s]/u, 1)[0]?.toLowerCase() === authserv.toLowerCase());
  if (trusted === undefined) return 'none';
  const methods = trusted.split(';').map((part) => part.trim());
  const result = (method: string) => methods.find((part) => part.toLowerCase().startsWith(`${method}=`));
  const verdict = (method: string) => /^[a-z]+=([a-z]+)/iu.exec(result(method) ?? '')?.[1]?.toLowerCase();
  if (verdict('dmarc') === 'pass') return 'pass';
  if (verdict('dmarc') === 'fail') return 'fail';
  const dkim = methods
    .filter((part) => /^dkim=pass\b/iu.test(part))
    .some((part) => aligned(property(part, 'header.d'), from));
  const spf = verdict('spf') === 'pass' && aligned(property(result('spf')!, 'smtp.mailfrom'), from);
  return dkim || spf ? 'pass' : 'none';
}
