/** Pages of settings and operations, one folder per noun. */
import type { AnyRoute } from '@tanstack/react-router';
import * as audit from './audit/routes.tsx';

const nouns = [audit];

export const routes = (parent: AnyRoute): AnyRoute[] => nouns.flatMap((noun) => noun.routes(parent));
