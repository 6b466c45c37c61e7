import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../page.tsx';

/** Pages for people who are not signed in (yet). */
export const publicRoutes = (parent: AnyRoute) => [
  page(parent, 'sign-in', () => import('./SignInPage.tsx')),
  page(parent, 'reset', () => import('./ResetPage.tsx')),
  page(parent, 'link/$token', () => import('./LinkPage.tsx')),
  page(parent, 'mail-confirmation/$token', () => import('./MailConfirmationPage.tsx')),
  page(parent, 'invitation/$token', () => import('./InvitationPage.tsx')),
];

/** Pages about the signed-in person, in the frame of whichever shell they work in. */
export const accountRoutes = (parent: AnyRoute) => [
  page(parent, '/', () => import('./ProfilePage.tsx')),
  page(parent, 'security', () => import('./SecurityPage.tsx')),
  page(parent, 'sessions', () => import('./SessionsPage.tsx')),
];
