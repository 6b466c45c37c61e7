/** What the pages of partners read. Loaders and components share these, so that a page never waits twice. */
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { dealsContract } from '../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { pagesFor, queryFor } from '../../api/queries.ts';

export type Partner = AnswerOf<typeof partnersContract.readPartner>;
export type Contact = AnswerOf<typeof partnersContract.readContact>;
export type Programme = AnswerOf<typeof partnersContract.readProgramme>;
export type Tier = AnswerOf<typeof partnersContract.readTier>;
export type DealType = AnswerOf<typeof dealsContract.listDealTypes>['items'][number];
export type Person = AnswerOf<typeof tenancyContract.readPerson>;
export type PartnerEvent = AnswerOf<typeof partnersContract.readPartnerTimeline>['items'][number];

export const partnerQuery = (partnerId: string) => queryFor(partnersContract.readPartner, { params: { partnerId } });

export const contactQuery = (contactId: string) => queryFor(partnersContract.readContact, { params: { contactId } });

/** Contacts of a partner; more than a hundred are looked up in the list. */
export const contactsQuery = (partnerId: string) =>
  queryFor(partnersContract.listPartnerContacts, { params: { partnerId }, query: { limit: 100, total: 'true' } });

/** The first resellers below a distributor, and how many there are. */
export const resellersQuery = (partnerId: string) =>
  queryFor(partnersContract.listResellers, { params: { partnerId }, query: { limit: 8, total: 'true' } });

/** Everybody of a partner who can sign in, or is invited to. */
export const peopleQuery = (partnerId: string) =>
  queryFor(tenancyContract.listPeople, { query: { partnerId: `in:${partnerId}`, limit: 200, total: 'true' } });

/** The partner's registrations that moved last. */
export const dealsQuery = (partnerId: string) =>
  queryFor(dealsContract.listDeals, { query: { partnerId: `in:${partnerId}`, limit: 6, total: 'true' } });

export const programmesQuery = queryFor(partnersContract.listProgrammes, {});

/** Kinds of business; tiers name them by key. */
export const dealTypesQuery = queryFor(dealsContract.listDealTypes, {});

export const timelinePages = (partnerId: string) =>
  pagesFor(partnersContract.readPartnerTimeline, { params: { partnerId }, query: { limit: 30 } });
