// Runs before the first paint, so that a dark screen never flashes white. The key is the one of web/theme.ts.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem('millrace.scheme');
  } catch {
    // Storage may be closed by the browser's settings; the system's scheme is used then.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();

// Schemas must not try to compile themselves: the content security policy refuses it, and the browser would say so each time.
globalThis.__zod_globalConfig = { jitless: true };
