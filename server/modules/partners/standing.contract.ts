import { z } from 'zod';
import { Id, endpoint, text } from '../../kit/contract.ts';
import { Partner } from './partner.contract.ts';

const partners = { tag: 'partners', scope: 'partner' } as const;
const byId = z.strictObject({ partnerId: Id });
const one = { status: 200, description: 'The partner as it is now', body: Partner } as const;
const step = { ...partners, ability: 'partner.update', method: 'POST', params: byId, answer: one } as const;
const illegal = ['illegal_transition'];
const Reason = z.strictObject({ reason: text(1_000).pipe(z.string().trim().min(1)) });

/** Where a partner stands: its status, who is responsible for it, and its place in a programme. */
export const standingContract = {
  startOnboarding: endpoint({
    ...step,
    path: '/api/v1/partners/:partnerId/onboarding',
    summary: 'A prospect becomes a partner that is being onboarded',
    problems: illegal,
  }),
  activatePartner: endpoint({
    ...step,
    path: '/api/v1/partners/:partnerId/activation',
    summary: 'The partner may do business',
    problems: illegal,
  }),
  suspendPartner: endpoint({
    ...step,
    path: '/api/v1/partners/:partnerId/suspension',
    summary: 'Suspend a partner for the time being',
    body: Reason,
    problems: illegal,
  }),
  reinstatePartner: endpoint({
    ...step,
    method: 'DELETE',
    path: '/api/v1/partners/:partnerId/suspension',
    summary: 'Lift the suspension',
    problems: illegal,
  }),
  deactivatePartner: endpoint({
    ...step,
    path: '/api/v1/partners/:partnerId/deactivation',
    summary: 'The partner is inactive: nothing new, and its people stay out',
    body: Reason,
    problems: illegal,
  }),
  terminatePartner: endpoint({
    ...step,
    path: '/api/v1/partners/:partnerId/termination',
    summary: 'End the partnership for good',
    body: Reason,
    problems: illegal,
  }),
  assignOwner: endpoint({
    ...partners,
    ability: 'partner.assign',
    method: 'PUT',
    path: '/api/v1/partners/:partnerId/owner',
    summary: 'Make somebody of the vendor’s staff responsible, or nobody',
    params: byId,
    body: z.strictObject({ ownerId: Id.nullable() }),
    ifMatch: true,
    answer: one,
    problems: ['partner_closed'],
  }),
  enrolPartner: endpoint({
    ...partners,
    ability: 'tier.manage',
    method: 'PUT',
    path: '/api/v1/partners/:partnerId/enrolment',
    summary: 'Put a partner into a programme and on a tier, or take it out',
    params: byId,
    body: z.strictObject({ programmeId: Id.nullable(), tierId: Id.nullable() }),
    ifMatch: true,
    answer: one,
    problems: ['partner_closed'],
  }),
};
