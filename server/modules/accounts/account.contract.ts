import { z } from 'zod';
import { Country, Id, Timestamp, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { FieldValues } from '../../kit/forms/values.ts';
import { HostName } from '../../kit/imports/host-name.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import {
  ACCOUNT_KINDS,
  ACCOUNT_STATUSES,
  AccountKind,
  AccountStatus,
  Keeper,
  Reference,
  Version,
} from './vocabulary.contract.ts';

const accounts = { tag: 'accounts', scope: 'tenant' } as const;
const byId = z.strictObject({ accountId: Id });

/** A customer or prospect of the vendor's own. */
export const Account = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    aliases: z.array(z.string().max(200)).max(50),
    domains: z.array(z.string().max(253)).max(50),
    registryIds: z.array(z.string().max(60)).max(20),
    address: z.string().max(300).nullable(),
    city: z.string().max(100).nullable(),
    postalCode: z.string().max(20).nullable(),
    country: Country.nullable(),
    parent: Reference.nullable(),
    owner: Keeper.nullable(),
    kind: AccountKind,
    status: AccountStatus,
    externalId: z.string().max(100).nullable(),
    custom: FieldValues,
    formVersionId: Id.nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    version: Version,
    abilities: abilitiesOf('account.update', 'account.delete'),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

const fields = {
  name: line(200),
  aliases: z.array(line(200)).max(50),
  domains: z.array(HostName).max(50),
  registryIds: z.array(line(60)).max(20),
  address: line(300).nullable(),
  city: line(100).nullable(),
  postalCode: line(20).nullable(),
  country: Country.nullable(),
  parentId: Id.nullable(),
  ownerId: Id.nullable(),
  ownerName: line(200).nullable(),
  kind: AccountKind,
  externalId: line(100).nullable(),
  custom: FieldValues,
};

export const NewAccount = z.strictObject(fields).partial().required({ name: true }).meta({ id: 'NewAccount' });
export type NewAccount = z.infer<typeof NewAccount>;
const AccountChange = z.strictObject(fields).partial().meta({ id: 'AccountChange' });
export type AccountChange = z.infer<typeof AccountChange>;

/** Columns that accounts are filtered and sorted by. */
export const ACCOUNT_LIST = {
  name: { type: 'text', sort: true, nullable: false },
  kind: { type: 'enum', values: ACCOUNT_KINDS },
  status: { type: 'enum', values: ACCOUNT_STATUSES },
  country: { type: 'enum', sort: true },
  city: { type: 'text', sort: true },
  domain: { type: 'text', sort: true },
  owner: { type: 'id' },
  parent: { type: 'id' },
  externalId: { type: 'text' },
  createdAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const AccountQuery = listQuery(ACCOUNT_LIST, 'name');
const one = { status: 200, description: 'The account as it is now', body: Account } as const;

export const accountContract = {
  listAccounts: endpoint({
    ...accounts,
    ability: 'account.read',
    method: 'GET',
    path: '/api/v1/accounts',
    summary: 'The vendor’s own customers and prospects',
    query: AccountQuery,
    answer: { status: 200, description: 'A page of accounts', body: page(Account) },
  }),
  exportAccounts: endpoint({
    ...accounts,
    ability: 'account.export',
    method: 'GET',
    path: '/api/v1/accounts/export',
    summary: 'The list as CSV, with the same filters and order',
    query: AccountQuery,
    answer: { status: 200, description: 'CSV in UTF-8', file: 'text/csv' },
  }),
  createAccount: endpoint({
    ...accounts,
    ability: 'account.create',
    method: 'POST',
    path: '/api/v1/accounts',
    summary: 'Add an account',
    body: NewAccount,
    answer: { status: 201, description: 'The account', body: Account },
    problems: ['external_id_taken'],
  }),
  readAccount: endpoint({
    ...accounts,
    ability: 'account.read',
    method: 'GET',
    path: '/api/v1/accounts/:accountId',
    summary: 'One account',
    params: byId,
    answer: one,
  }),
  updateAccount: endpoint({
    ...accounts,
    ability: 'account.update',
    method: 'PATCH',
    path: '/api/v1/accounts/:accountId',
    summary: 'Change an account; what is left out stays',
    params: byId,
    body: AccountChange,
    ifMatch: true,
    answer: one,
    problems: ['external_id_taken', 'account_archived'],
  }),
  deleteAccount: endpoint({
    ...accounts,
    ability: 'account.delete',
    method: 'DELETE',
    path: '/api/v1/accounts/:accountId',
    summary: 'Delete an account; one that others refer to is archived instead and matches nothing any more',
    params: byId,
    answer: { status: 204, description: 'Gone from matching' },
  }),
  restoreAccount: endpoint({
    ...accounts,
    ability: 'account.update',
    method: 'POST',
    path: '/api/v1/accounts/:accountId/restoration',
    summary: 'Take an archived account back',
    params: byId,
    answer: one,
    problems: ['not_archived'],
  }),
};
