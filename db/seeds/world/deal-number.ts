import type { Random } from './random.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A registration number as the product draws it, from the world's own chance. */
export const drawNumber = (random: Random, prefix: string): string =>
  prefix + Array.from({ length: 7 }, () => random.pick(ALPHABET.split(''))).join('');
