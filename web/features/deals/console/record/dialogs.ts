import { useState } from 'react';

/** Things to do with a registration that ask for more than a click. */
export const DIALOGS = ['win', 'lose', 'revoke', 'assign', 'stage', 'withdraw', 'hold', 'extend', 'amend'] as const;
export type DialogName = (typeof DIALOGS)[number];

const isDialog = (name: string | undefined): name is DialogName =>
  (DIALOGS as readonly (string | undefined)[]).includes(name);

/** At most one dialog is open; the address may ask for one (`?do=revoke`). */
export function useDialogs(asked: string | undefined) {
  const [opened, setOpened] = useState<DialogName | null>(isDialog(asked) ? asked : null);
  return { opened, open: setOpened, close: () => setOpened(null) };
}
