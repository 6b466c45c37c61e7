/** Web addresses where a name was expected. Pure. */
import { hostOf } from './values.ts';

/** True for what can only be a web address: `www.contoso.com`, `https://contoso.de/x`, but not `Contoso Inc.` */
export const looksLikeHost = (typed: string): boolean =>
  !/\s/.test(typed.trim()) && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/.test(hostOf(typed));

/** A first guess at the name behind a host: `contoso-group.co.uk` → `Contoso Group`. */
export function nameOfHost(typed: string): string {
  const [label = ''] = hostOf(typed).split('.');
  return label
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
