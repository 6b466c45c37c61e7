import { endpoint } from '../../kit/contract.ts';
import { about, dealAnswer } from './deal.contract.ts';

export const readingContract = {
  readDeal: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId',
    summary: 'One registration with what the reader may do',
    description: 'A draft is in view of the side that writes it only.',
    answer: dealAnswer,
  }),
};
