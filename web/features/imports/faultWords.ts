/** What is wrong with a cell, in the language of the page. */
import type { TFunction } from 'i18next';
import type { Fault } from './api.ts';

/** Figures and choices of the server's sentence, for the ones that carry any. */
export function detailsOf(message: string): { number: string; values: string } {
  return { number: /\d+/.exec(message)?.[0] ?? '', values: /: (.+)$/.exec(message)?.[1] ?? '' };
}

/** A fault as a sentence; codes that are not known keep the server's own words. */
export const faultWords = (t: TFunction, { code, message }: Fault): string =>
  t(`imports.fault.${code}`, { defaultValue: message, ...detailsOf(message) });
