/** Kinds of fields as they are offered: in groups, with what a new one has from the start. Pure. */
import type { Field, FieldType } from '../../../../../server/kit/forms/definition.ts';

export const TYPE_GROUPS: readonly { id: string; types: readonly FieldType[] }[] = [
  { id: 'words', types: ['text', 'long_text', 'email', 'phone', 'url'] },
  { id: 'figures', types: ['number', 'money', 'date'] },
  { id: 'choice', types: ['pick_list', 'multi_select', 'country'] },
  { id: 'records', types: ['lookup', 'file'] },
];

type Common = Pick<Field, 'key' | 'label' | 'help' | 'required' | 'visible'>;
export type OptionsField = Extract<Field, { type: 'pick_list' | 'multi_select' }>;

const NO_OPTIONS: OptionsField['options'] = [];

/** A field of a type with the usual settings; options are kept when there are any. */
export function withType(common: Common, type: FieldType, options = NO_OPTIONS): Field {
  switch (type) {
    case 'text':
      return { ...common, type, maxLength: 200 };
    case 'long_text':
      return { ...common, type, maxLength: 5000 };
    case 'number':
      return { ...common, type, decimals: 0 };
    case 'pick_list':
    case 'multi_select':
      return { ...common, type, options };
    case 'lookup':
      return { ...common, type, kind: 'account' };
    case 'file':
      return { ...common, type, maxFiles: 5 };
    default:
      return { ...common, type };
  }
}

/** The same field as another type. What both types know stays. */
export function retyped(field: Field, type: FieldType): Field {
  const { key, label, help, required, visible } = field;
  const common = { key, label, required, ...(help ? { help } : {}), ...(visible ? { visible } : {}) };
  return withType(common, type, 'options' in field ? field.options : NO_OPTIONS);
}
