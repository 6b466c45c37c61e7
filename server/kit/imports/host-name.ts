import { z } from 'zod';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`);

/**
 * The host of whatever people type for a domain: `https://www.Acme.de/about`, `info@acme.de` and `acme.de` all give
 * `acme.de`. Letters beyond ASCII become punycode. Undefined when no host with at least two labels comes out.
 */
export function hostNameOf(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^/?#]*@/, '')
    .replace(/[/?#].*$/, '');
  try {
    const host = new URL(`http://${bare}`).hostname.replace(/^www\.(?=.+\.)/, '').replace(/\.$/, '');
    return HOST.test(host) && !/^[\d.]+$/.test(host) && host.length <= 253 ? host : undefined;
  } catch {
    return undefined;
  }
}

/** A host name as it is kept: lower case, without `www.`, in ASCII. Addresses and e-mail addresses are cut down to it. */
export const HostName = z
  .string()
  .max(300)
  .transform((typed, context) => {
    const host = hostNameOf(typed);
    if (host !== undefined) return host;
    context.addIssue({ code: 'custom', message: 'must be a domain such as example.com' });
    return z.NEVER;
  })
  .meta({ description: 'Domain such as example.com; addresses are cut down to it' });
