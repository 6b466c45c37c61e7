import { answersBlock } from '../../features/disputes/home/blocks.ts';
import { earnedBlock, expiringBlock, managerBlock, needsBlock, newsBlock } from '../../features/home/portal/blocks.ts';
import type { HomeBlock } from '../home.ts';

/** The four questions of the portal's start page, always in this order, each answered by its blocks. */
export const QUESTIONS = ['needs', 'expires', 'earned', 'fresh'] as const;

export const portalBlocks: Readonly<Record<(typeof QUESTIONS)[number], readonly HomeBlock[]>> = {
  needs: [answersBlock, needsBlock],
  expires: [expiringBlock],
  earned: [earnedBlock],
  fresh: [newsBlock, managerBlock],
};
