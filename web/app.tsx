/** Everything that surrounds the pages: look, words, direction, data, dialogs, toasts. */
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandLook } from './features/session/look.ts';
import { directionOf } from './i18n.ts';
import type { createAppRouter } from './router.tsx';
import { cssVariables, schemeManager, themeOf } from './theme.ts';
import { Overlays } from './ui/Overlays.tsx';

interface AppProps {
  client: QueryClient;
  router: ReturnType<typeof createAppRouter>;
}

export const App = ({ client, router }: AppProps) => (
  <QueryClientProvider client={client}>
    <Look router={router} />
  </QueryClientProvider>
);

/** The look follows the tenant of the session or, before signing in, of the address. */
function Look({ router }: Pick<AppProps, 'router'>) {
  const { t, i18n } = useTranslation();
  const { colour } = useBrandLook();
  const close = t('ui.close');
  const theme = useMemo(() => themeOf(colour, { close }), [colour, close]);
  const direction = directionOf(i18n.language);
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
      >
        <RouterProvider router={router} />
        <Overlays />
      </MantineProvider>
    </DirectionProvider>
  );
}
