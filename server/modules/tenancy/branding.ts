import type { z } from 'zod';
import type { Runtime } from '../../kit/runtime.ts';
import type { Branding } from './contract.ts';
import { NEUTRAL_BRANDING, presentBranding } from './present.ts';
import { selectOnlyBranding, selectOptionalBranding, type BrandingRow } from './tenant-queries.ts';

/** Without port, as names of hosts are kept. */
const hostOf = (host: string) => host.replace(/:\d+$/, '');

async function find(
  runtime: Runtime,
  query: { slug?: string | undefined; host?: string | undefined },
): Promise<BrandingRow | undefined> {
  const { system } = runtime.database;
  if (query.slug !== undefined) return selectOptionalBranding(system, 'slug', query.slug);
  const byHost =
    query.host === undefined ? undefined : await selectOptionalBranding(system, 'host', hostOf(query.host));
  return byHost ?? selectOnlyBranding(system);
}

/** The look of the vendor whose page it is; the product's own where none fits, so that a guess learns nothing. */
export async function readBranding(
  runtime: Runtime,
  query: { slug?: string | undefined; host?: string | undefined },
): Promise<z.infer<typeof Branding>> {
  const row = await find(runtime, query);
  return row ? presentBranding(row) : NEUTRAL_BRANDING;
}
