/** What is wrong with a form while it is edited, in the person's words: by path, `sections.0.fields.2.label`. */
import i18next from 'i18next';
import { FormDefinition, checkDefinition } from '../../../../../server/kit/forms/definition.ts';
import type { Section } from '../../../../../server/kit/forms/definition.ts';
import { sentenceFor } from '../../../../ui/form/issues.ts';
import type { Surroundings } from './surroundings.ts';

export type Faults = Readonly<Record<string, string>>;

/** Shape first, then what the parts mean to each other; the first fault of each place. */
export function faultsOf(sections: readonly Section[], surroundings: Surroundings): Faults {
  const definition = { version: 1, sections: [...sections] };
  const shape = FormDefinition.safeParse(definition, { reportInput: true });
  const faults: Record<string, string> = {};
  for (const issue of shape.error?.issues ?? []) {
    const path = issue.path.join('.');
    faults[path] ??= issue.code === 'custom' ? i18next.t('administration.forms.fault.words') : sentenceFor(issue);
  }
  if (Object.keys(faults).length > 0) return faults;
  for (const { path, code, message } of checkDefinition(definition, surroundings)) {
    faults[path] ??= i18next.t(`administration.forms.fault.${code}`, { defaultValue: message });
  }
  return faults;
}

/** The faults under a path, with the path taken off: `visible.value` of `sections.0.fields.2`. */
export const faultsUnder = (faults: Faults, path: string): Faults =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([at, sentence]) =>
      at === path || at.startsWith(`${path}.`) ? [[at.slice(path.length + 1), sentence]] : [],
    ),
  );
