/** Steps that run side by side belong together. Pure. */

/** Steps by stage, in order. */
export function byStage<T extends { stage: number }>(steps: readonly T[]): T[][] {
  const stages = new Map<number, T[]>();
  for (const step of steps) stages.set(step.stage, [...(stages.get(step.stage) ?? []), step]);
  return [...stages.entries()].toSorted(([a], [b]) => a - b).map(([, together]) => together);
}
