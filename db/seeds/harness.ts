/** Profile `harness`: the trial world under the name that outside harnesses ask for. */
export { seedTrial as seed } from './world/trial.ts';
