import { useState } from 'react';

/** Things to do with a registration that ask for more than a click. */
export type DialogName = 'win' | 'lose' | 'withdraw' | 'stage' | 'extension' | 'amend';

/** At most one dialog is open. */
export function useDialogs() {
  const [opened, setOpened] = useState<DialogName | null>(null);
  return { opened, open: setOpened, close: () => setOpened(null) };
}
