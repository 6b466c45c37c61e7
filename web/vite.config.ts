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
 * What goes into which file. Libraries that every page needs stand by themselves, so that a change of the product's code
 * leaves them in the browser's cache. `base` is what nearly every page shares; the groups after it belong to kinds of
 * pages (with overlays, forms, lists, records) and to features. Without groups each shared module would be a request.
 * Schemas are in none of them: they are loaded when a form is filled in. `bundle-size.ts` watches the sum.
 */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', test: /node_modules\/@tanstack\/(react-router|router-core|history|react-query|query-core)\// },
  { name: 'locale-en', test: /locale\.en\.json$/ },
  { name: 'locale-de', test: /locale\.de\.json$/ },
  { name: 'base', test: /^(?!.*(node_modules\/zod|\/server\/)).*$/, minShareCount: 40 },
  { name: 'icons', test: /node_modules\/@tabler\//, minShareCount: 2 },
  { name: 'overlays', test: /node_modules\/(@mantine\/(core|hooks)|@floating-ui|react-remove)/, minShareCount: 10 },
  { name: 'forms', test: /node_modules\/@mantine\/form|\/web\/ui\/(form|fields)\//, minShareCount: 6 },
  { name: 'lists', test: /node_modules\/@tanstack\/react-virtual|\/web\/ui\/list\//, minShareCount: 3 },
  { name: 'records', test: /\/web\/ui\/(record|decision|explain|figures)\//, minShareCount: 3 },
  { name: featureOf, test: /\/web\/features\//, minShareCount: 2 },
];

/** Modules that several pages of a feature share: one file per feature. */
function featureOf(id: string): string {
  return `feature-${/\/web\/features\/(\w+)/.exec(id)?.[1]}`;
}

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
      output: { codeSplitting: { groups } },
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
