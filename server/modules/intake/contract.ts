/** Endpoints of the ways in beside the form. `web/` imports this file only. */
import { inboundContract, inboundPublicContract } from './mail/contract.ts';
import { textContract } from './text/contract.ts';

export { inboundFields, INBOUND_STATES } from './mail/contract.ts';
export type { InboundAddress, InboundMail } from './mail/contract.ts';
export type { RegistrationSuggestion } from './text/contract.ts';

export const intakeContract = { ...inboundContract, ...inboundPublicContract, ...textContract };
