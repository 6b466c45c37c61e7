/** Problems in the person's language: by code where the catalogue knows it, else in the server's own words. */
import i18next from 'i18next';
import { isProblem } from '../../api/problem.ts';
import type { ApiProblem, FieldProblem } from '../../api/problem.ts';

/** One sentence for a toast or a heading. */
export function problemTitle(problem: ApiProblem): string {
  return i18next.t(`ui.problem.title.${problem.code}`, { defaultValue: problem.message });
}

/** What to do about it, when there is something to say. */
export function problemDetail(problem: ApiProblem): string | undefined {
  const words = i18next.t(`ui.problem.detail.${problem.code}`, { defaultValue: '', seconds: problem.retryAfter });
  return words || problem.detail;
}

/** Words for one wrong field. General codes of the validator say little, so the server's message goes before them. */
export function fieldMessage(error: FieldProblem): string {
  return i18next.t(`ui.problem.field.${error.code}`, { defaultValue: capitalised(error.message) });
}

/** Field errors as a Mantine form takes them; `fieldOf` renames paths of the body to fields of the form. */
export function fieldErrors(problem: ApiProblem, fieldOf: (path: string) => string = (path) => path) {
  return Object.fromEntries(problem.errors.map((error) => [fieldOf(error.path), fieldMessage(error)]));
}

/** Any thrown value as a problem, for error pages. */
export function titleOf(error: unknown): string {
  return isProblem(error) ? problemTitle(error) : i18next.t('ui.problem.title.unexpected');
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
