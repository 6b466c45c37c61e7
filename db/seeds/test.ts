/** Profile `test`: the trial world. */
export { seedTrial as seed } from './world/trial.ts';
