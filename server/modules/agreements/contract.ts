/** Endpoints of agreements. `web/` imports this file only. */
import { agreementContract } from './agreement.contract.ts';
import { templateContract } from './template.contract.ts';

export { AGREEMENT_ACTIONS, AGREEMENT_STATES, METHODS } from './states.ts';
export type { AgreementAction, AgreementState, Method } from './states.ts';
export { AGREEMENT_LIST, PLACEHOLDERS, TemplateContent } from './vocabulary.contract.ts';
export type { Agreement, AgreementSummary, AgreementTemplate } from './vocabulary.contract.ts';

export const agreementsContract = { ...templateContract, ...agreementContract };
