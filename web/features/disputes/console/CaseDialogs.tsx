import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { EndDialog } from './EndDialog.tsx';

/** What asks for more than a click. */
export type CaseDialog = { name: 'accept' | 'assign' | 'dismiss' | 'withdraw' } | { name: 'ask'; sideId: string };

interface CaseDialogsProps {
  dispute: Dispute;
  dialog: CaseDialog | null;
  onClose: () => void;
}

/** The dialog that is open. */
export function CaseDialogs({ dispute, dialog, onClose }: CaseDialogsProps) {
  if (dialog === null) return null;
  switch (dialog.name) {
    case 'accept':
      return <AcceptDialog dispute={dispute} onClose={onClose} />;
    case 'ask':
      return <AskDialog dispute={dispute} sideId={dialog.sideId} onClose={onClose} />;
    case 'assign':
      return <AssignDialog dispute={dispute} onClose={onClose} />;
    default:
      return <EndDialog dispute={dispute} step={dialog.name} onClose={onClose} />;
  }
}
