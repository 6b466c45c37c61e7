import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

export const routes = (parent: AnyRoute) => [
  page(parent, 'mails', () => import('./MailsPage.tsx')),
  page(parent, 'mails/$key', () => import('./TemplatePage.tsx')),
];
