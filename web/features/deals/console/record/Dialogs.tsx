import { Suspense, lazy } from 'react';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { AssignDialog } from '../bulk/AssignDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import type { DialogName } from './dialogs.ts';

const WinDialog = lazy(() =>
  import('../../shared/closing/WinDialog.tsx').then((file) => ({ default: file.WinDialog })),
);
const LoseDialog = lazy(() =>
  import('../../shared/closing/LoseDialog.tsx').then((file) => ({ default: file.LoseDialog })),
);
const StageDialog = lazy(() =>
  import('../../portal/record/StageDialog.tsx').then((file) => ({ default: file.StageDialog })),
);
const WithdrawDialog = lazy(() =>
  import('../../portal/record/WithdrawDialog.tsx').then((file) => ({ default: file.WithdrawDialog })),
);

const ExtendDialog = lazy(() =>
  import('../../protection/ExtendDialog.tsx').then((file) => ({ default: file.ExtendDialog })),
);
const AmendDialog = lazy(() =>
  import('../../protection/AmendDialog.tsx').then((file) => ({ default: file.AmendDialog })),
);

interface DialogsProps {
  deal: Deal;
  opened: DialogName | null;
  onClose: () => void;
}

/** The dialog that is open. What both sides share is loaded when it is needed. */
export function Dialogs({ deal, opened, onClose }: DialogsProps) {
  const props = { deal, onClose };
  return (
    <Suspense fallback={null}>
      {opened === 'win' && <WinDialog {...props} />}
      {opened === 'lose' && <LoseDialog {...props} />}
      {opened === 'stage' && <StageDialog {...props} />}
      {opened === 'withdraw' && <WithdrawDialog {...props} />}
      {opened === 'hold' && <HoldDialog {...props} />}
      {opened === 'revoke' && <RevokeDialog {...props} />}
      {opened === 'extend' && <ExtendDialog deals={[deal]} onClose={onClose} />}
      {opened === 'amend' && <AmendDialog {...props} />}
      {opened === 'assign' && <AssignDialog deals={[deal]} onClose={onClose} />}
    </Suspense>
  );
}
