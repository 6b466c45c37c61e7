/** Start of the web app. */
import 'virtual:mantine-styles';
import '@fontsource-variable/inter/wght.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/call.ts';
import { createClient } from './api/client.ts';
import { App } from './app.tsx';
import { goToSignIn } from './features/session/session.ts';
import { startWords } from './i18n.ts';
import { createAppRouter } from './router.tsx';

await startWords();
const client = createClient();
const router = createAppRouter(client);
onSignedOut(() => goToSignIn(client, router));

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App client={client} router={router} />
  </StrictMode>,
);
