/** What every part of the editor needs to know. */
import { createContext, useContext } from 'react';
import type { Label } from '../../../../../server/kit/forms/definition.ts';
import type { Surroundings } from '../model/surroundings.ts';
import type { FormDraft } from './useFormDraft.ts';

export type LabelLanguage = keyof Label & string;

export interface Editor extends FormDraft {
  kind: string;
  surroundings: Surroundings;
  /** Languages in which labels are asked for: the vendor's, and those that labels have already. */
  languages: readonly LabelLanguage[];
  /** Keys of the form in use: answers hang on them, so they stay. */
  keysInUse: ReadonlySet<string>;
  /** `uid` of the section or field that is open. */
  open: string | null;
  setOpen: (uid: string | null) => void;
}

export const EditorContext = createContext<Editor | null>(null);

/** The editor around a part of it. Throws outside of one. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('there is no form editor around this');
  return editor;
}
