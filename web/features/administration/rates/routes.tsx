import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../../../page.tsx';

export const routes = (parent: AnyRoute) => [
  page(parent, 'rates', () => import('./RatesPage.tsx')),
  page(parent, 'rates/$day', () => import('./DayPage.tsx')),
];
