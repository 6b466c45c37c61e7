import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,db,checks,bin,e2e}/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['server/kit/testing/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
