/** A start page is a list of blocks, as data. Each feature brings its blocks; the page only puts them in order. */
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { AbilityName } from '../../server/modules/tenancy/contract.ts';
import { useSession } from '../features/session/session.ts';

export interface HomeBlock {
  id: string;
  /** Who sees it; everybody of the side when left out. */
  ability?: AbilityName;
  /** Fetches what the block reads; failing here fails the page, so a block may choose to load by itself. */
  load?: (client: QueryClient) => Promise<unknown>;
  /** Use `lazyRouteComponent` or `lazy`, so that the block's code comes with the page that shows it. */
  Block: ComponentType;
}

const seen = (abilities: readonly string[]) => (block: HomeBlock) =>
  !block.ability || abilities.includes(block.ability);

/** Loads what the person's blocks read. */
export async function loadBlocks(client: QueryClient, blocks: readonly HomeBlock[], abilities: readonly string[]) {
  await Promise.all(blocks.filter(seen(abilities)).map(async (block) => block.load?.(client)));
}

/** The blocks that the person sees. */
export function useBlocks(blocks: readonly HomeBlock[]): HomeBlock[] {
  return blocks.filter(seen(useSession().abilities));
}
