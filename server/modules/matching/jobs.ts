import type { JobHandler } from '../../kit/jobs.ts';
import { countWords } from './corpus.ts';

/** Counts the words of the tenant's names after many records came in. */
export const matchingJobs: JobHandler[] = [
  { name: 'matching.count-words', run: async (ctx) => void (await countWords(ctx)) },
];
