import { Suspense, lazy } from 'react';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import type { DialogName } from './dialogs.ts';

const WinDialog = lazy(() =>
  import('../../shared/closing/WinDialog.tsx').then((file) => ({ default: file.WinDialog })),
);
const LoseDialog = lazy(() =>
  import('../../shared/closing/LoseDialog.tsx').then((file) => ({ default: file.LoseDialog })),
);
const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx').then((file) => ({ default: file.WithdrawDialog })));
const StageDialog = lazy(() => import('./StageDialog.tsx').then((file) => ({ default: file.StageDialog })));

const ExtensionDialog = lazy(() =>
  import('../../protection/ExtensionDialog.tsx').then((file) => ({ default: file.ExtensionDialog })),
);
const AmendDialog = lazy(() =>
  import('../../protection/AmendDialog.tsx').then((file) => ({ default: file.AmendDialog })),
);

const DIALOGS = {
  win: WinDialog,
  lose: LoseDialog,
  withdraw: WithdrawDialog,
  stage: StageDialog,
  extension: ExtensionDialog,
  amend: AmendDialog,
};

interface DialogsProps {
  deal: Deal;
  opened: DialogName | null;
  onClose: () => void;
}

/** The dialog that is open, loaded when it is needed. */
export function Dialogs({ deal, opened, onClose }: DialogsProps) {
  if (opened === null) return null;
  const Dialog = DIALOGS[opened];
  return (
    <Suspense fallback={null}>
      <Dialog deal={deal} onClose={onClose} />
    </Suspense>
  );
}
