/** Which fields of a form are shown and required for given values. The one evaluator of server and browser. */
import type { Catalogue, Facts, Moment } from '../rules/catalogue.ts';
import { holds } from '../rules/judge.ts';
import { attributeOf, catalogueOf, type FormDefinition } from './definition.ts';

export interface FieldState {
  visible: boolean;
  required: boolean;
}

/** What a form is filled in: attributes and facts of its surroundings (the record it belongs to), and the moment. */
export interface Surroundings extends Moment {
  catalogue: Catalogue;
  facts: Facts;
}

/**
 * The state of every field by key. Works from top to bottom: a hidden field counts as empty for the conditions below it,
 * whatever value it still has, and is never required.
 */
export function fieldStates(
  definition: FormDefinition,
  values: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): Map<string, FieldState> {
  const catalogue = catalogueOf(definition, surroundings.catalogue);
  const facts: Record<string, unknown> = { ...surroundings.facts };
  const states = new Map<string, FieldState>();
  for (const section of definition.sections) {
    const open = !section.visible || holds(section.visible, catalogue, facts, surroundings);
    for (const field of section.fields) {
      const visible = open && (!field.visible || holds(field.visible, catalogue, facts, surroundings));
      const { required } = field;
      const must = typeof required === 'boolean' ? required : holds(required, catalogue, facts, surroundings);
      states.set(field.key, { visible, required: visible && must });
      if (visible && Object.hasOwn(values, field.key)) facts[attributeOf(field.key)] = values[field.key];
    }
  }
  return states;
}
