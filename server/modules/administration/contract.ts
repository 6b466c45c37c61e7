/** Endpoints of administration. `web/` imports this file only. */
import { auditContract } from './audit/contract.ts';
import { fileContract } from './files/contract.ts';
import { formContract } from './forms/contract.ts';
import { mailContract } from './mail/contract.ts';
import { queueContract } from './queues/contract.ts';
import { rateContract } from './rates/contract.ts';
import { ruleContract } from './rules/contract.ts';
import { savedViewContract } from './saved-views/contract.ts';
import { timerContract } from './timers/contract.ts';

export const administrationContract = {
  ...savedViewContract,
  ...formContract,
  ...mailContract,
  ...queueContract,
  ...timerContract,
  ...auditContract,
  ...fileContract,
  ...ruleContract,
  ...rateContract,
};
