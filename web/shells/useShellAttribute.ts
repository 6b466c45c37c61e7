import { useEffect } from 'react';

/** Marks the document with the shell that is shown: type sizes differ, also in dialogs outside the shell's own tree. */
export function useShellAttribute(shell: string): void {
  useEffect(() => {
    document.documentElement.dataset['shell'] = shell;
    return () => {
      delete document.documentElement.dataset['shell'];
    };
  }, [shell]);
}
