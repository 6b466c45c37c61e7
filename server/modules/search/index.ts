/** Level 6: nobody imports this module but `app.ts`, which mounts it. */
export { searchContract } from './contract.ts';
export { searchRoutes } from './routes.ts';
