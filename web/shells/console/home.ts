import { casesBlock } from '../../features/disputes/home/blocks.ts';
import { todayBlock } from '../../features/home/console/blocks.ts';
import type { HomeBlock } from '../home.ts';

/** Start page of the console, from top to bottom. The first block answers "what waits for me?". */
export const consoleBlocks: readonly HomeBlock[] = [todayBlock, casesBlock];
