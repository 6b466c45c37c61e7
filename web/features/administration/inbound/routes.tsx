import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

export const routes = (parent: AnyRoute): AnyRoute[] => [
  page(parent, 'inbound-mail', () => import('./InboundPage.tsx')),
];
