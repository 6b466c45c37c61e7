import { z } from 'zod';
import { endpoint } from '../../kit/contract.ts';

const Phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^([+0-9][0-9 ()/.-]{2,})?$/, 'must be a telephone number')
  .nullable();

const Card = z.strictObject({ phone: Phone }).meta({ id: 'OwnCard' });

const own = {
  tag: 'profile',
  scope: 'self',
  ability: 'signed-in',
  path: '/api/v1/me/card',
  answer: { status: 200, description: 'My card', body: Card },
} as const;

export const cardContract = {
  readOwnCard: endpoint({ ...own, method: 'GET', summary: 'What my contact card shows beside name and mail' }),
  updateOwnCard: endpoint({
    ...own,
    method: 'PUT',
    summary: 'Give or take away my telephone number',
    description: 'Partners whom I look after read it.',
    body: Card,
  }),
};
