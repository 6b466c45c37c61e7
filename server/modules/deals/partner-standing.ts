import { conflict } from '../../kit/errors.ts';
import { mayDoBusiness, type PartnerRow } from '../partners/index.ts';

/** Throws 409 unless the partner may register now: not while suspended, inactive or terminated. */
export function assertOpenForBusiness(partner: Pick<PartnerRow, 'status'>): void {
  if (mayDoBusiness(partner)) return;
  throw conflict('partner_not_active', 'This partner cannot register deals at the moment');
}
