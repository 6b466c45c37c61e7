/** Builds the web app to `dist/web` (served by the server with immutable assets) and runs it for development. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { contracts } from './build/contracts.ts';
import { mantineStyles } from './build/mantine-styles.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['MILLRACE_DEV_SERVER'] ?? 'http://127.0.0.1:4000';

/**
 * Libraries that every page needs stand in chunks of their own, so that a change of the product's code leaves them in
 * the browser's cache. Everything else follows the routes: a page is loaded with its own dynamic import.
 */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', test: /node_modules\/@tanstack\/(react-router|router-core|history|react-query|query-core)\// },
  { name: 'locale-en', test: /locale\.en\.json$/ },
  { name: 'locale-de', test: /locale\.de\.json$/ },
  // What several pages share is cut by who shares it; crumbs are merged, because each file costs a request.
  // Schemas stay out of it: they are loaded when a form is filled in.
  {
    name: 'shared',
    test: /^(?!.*(node_modules\/zod|\/server\/)).*$/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 1_500,
  },
];

/** Shared pieces are named after all that share them; a hash alone tells as much. */
const nameOf = (ending: string) => (piece: { name?: string; names?: string[] }) =>
  (piece.name ?? piece.names?.[0] ?? '').startsWith('shared~')
    ? `assets/shared-[hash].${ending}`
    : `assets/[name]-[hash].${ending}`;

export default defineConfig({
  root: here('.'),
  plugins: [contracts(here('.')), mantineStyles(), react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups }, chunkFileNames: nameOf('js'), assetFileNames: nameOf('[ext]') },
    },
  },
  server: {
    port: 4010,
    strictPort: true,
    // Patterns, because the app's own sources live under /api/ too.
    proxy: Object.fromEntries(
      ['^/api/v\\d+/', '^/auth/', '^/openapi\\.json$', '^/version$'].map((path) => [path, server]),
    ),
  },
});
