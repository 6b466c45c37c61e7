/** Builds the web app to `dist/web` (served by the server with immutable assets) and runs it for development. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { groups } from './build/chunks.ts';
import { contracts } from './build/contracts.ts';
import { mantineStyles } from './build/mantine-styles.ts';
import { words } from './build/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['MILLRACE_DEV_SERVER'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here('.'),
  plugins: [contracts(here('.')), words(here('.')), mantineStyles(), react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    rolldownOptions: {
      // A group takes exactly what it names; what that imports goes where it belongs. `bundle-size.ts` makes sure that no
      // files import each other in a circle, so everything runs in the order of its imports.
      preserveEntrySignatures: 'allow-extension',
      output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
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
