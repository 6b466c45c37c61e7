import { TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Ability } from '../../../../../server/kit/contract.ts';
import { Fact } from '../../../../ui/record/Facts.tsx';
import { FactEditor } from '../../../../ui/record/FactEditor.tsx';

interface TextFactProps {
  label: string;
  value: string | null;
  /** Without it the fact is only shown. */
  onSave?: ((value: string | null) => Promise<unknown>) | undefined;
  ability: Ability;
  /** Several lines, over the whole width. */
  long?: boolean;
  maxLength: number;
  /** Shown in place of the bare value, e.g. a link. */
  children?: ReactNode;
}

/** A fact that is a text, edited in place. An emptied field is cleared. */
export function TextFact({ label, value, onSave, ability, long, maxLength, children }: TextFactProps) {
  const Field = long ? Textarea : TextInput;
  const edit = (close: () => void) => (
    <FactEditor
      value={value ?? ''}
      onClose={close}
      onSave={async (typed) => onSave?.(typed.trim() || null)}
      field={(typed, change) => (
        <Field
          aria-label={label}
          value={typed}
          maxLength={maxLength}
          {...(long ? { autosize: true, minRows: 3 } : {})}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    />
  );
  return (
    <Fact label={label} ability={ability} {...(onSave ? { edit } : {})} {...(long ? { wide: true } : {})}>
      {children || value}
    </Fact>
  );
}
