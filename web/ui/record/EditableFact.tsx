import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Ability } from '../../../server/kit/contract.ts';
import { FactEditor } from './FactEditor.tsx';
import { Fact } from './Facts.tsx';

/** What a field inside an editable fact gets: spread it onto the input. */
export interface FactField<T> {
  'aria-label': string;
  'data-autofocus': true;
  autoFocus: true;
  size: 'xs';
  value: T;
  /** The sentence of the refusal, under the field. */
  error: string | undefined;
  change: (value: T) => void;
}

export interface EditableFactProps<T> {
  label: string;
  /** What is edited; `children` is how it is shown. */
  value: T;
  children: ReactNode;
  field: (field: FactField<T>) => ReactNode;
  /** Resolves with undefined when saved, else with the sentence to show; see `useInlineEdit`. */
  onSave: (value: T) => Promise<string | undefined>;
  ability: Ability;
  wide?: boolean;
}

/** A fact with its field behind the pencil. What was refused stays open, with the reason under it. */
export function EditableFact<T>(props: EditableFactProps<T>) {
  const { label, value, children, field, onSave, ability, wide } = props;
  const [error, setError] = useState<string>();
  async function save(next: T): Promise<unknown> {
    const refused = await onSave(next);
    setError(refused || undefined);
    return refused === undefined ? true : undefined;
  }
  return (
    <Fact
      label={label}
      ability={ability}
      wide={wide ?? false}
      edit={(close) => (
        <FactEditor
          value={value}
          onSave={save}
          onClose={() => {
            setError(undefined);
            close();
          }}
          field={(typed, change) =>
            field({
              'aria-label': label,
              'data-autofocus': true,
              autoFocus: true,
              size: 'xs',
              value: typed,
              error,
              change,
            })
          }
        />
      )}
    >
      {children}
    </Fact>
  );
}
