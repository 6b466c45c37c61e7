import { KIN } from './lexicon/kin.ts';

const kin = new Set<string>();
for (const line of KIN.trim().split('\n'))
  for (const one of line.split(' ')) for (const other of line.split(' ')) kin.add(`${one} ${other}`);

/** Whether two concepts are often put for each other. */
export function areKin(a: string, b: string): boolean {
  return kin.has(`${a} ${b}`);
}
