import type { SpecialPrice, SpecialPriceAction } from '../../../server/modules/special-prices/contract.ts';
import { OfferDialog } from './OfferDialog.tsx';
import { AcceptDialog, StepDialog } from './StepDialog.tsx';
import { UseDialog } from './UseDialog.tsx';

/** Steps that ask for more than a click. */
export type DialogName = Exclude<SpecialPriceAction, 'update' | 'delete' | 'submit'>;

interface PriceDialogsProps {
  request: SpecialPrice;
  opened: DialogName;
  onClose: () => void;
}

/** The dialog that is open. */
export function PriceDialogs({ request, opened, onClose }: PriceDialogsProps) {
  switch (opened) {
    case 'counter':
    case 'askAgain':
      return <OfferDialog request={request} step={opened} onClose={onClose} />;
    case 'consume':
      return <UseDialog request={request} onClose={onClose} />;
    case 'accept':
      return <AcceptDialog request={request} onClose={onClose} />;
    default:
      return <StepDialog request={request} step={opened} onClose={onClose} />;
  }
}
