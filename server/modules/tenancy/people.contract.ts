import { z } from 'zod';
import { Country, Email, Id, Timestamp, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { ROLES } from './roles.ts';
import { AbilityId, RoleName, SideName } from './vocabulary.contract.ts';

const tag = 'people';

/** Which partners a channel manager sees beside those assigned to them: all in these countries or regions. */
export const Territory = z
  .strictObject({ countries: z.array(Country).max(250), regions: z.array(line(100)).max(50) })
  .meta({ id: 'Territory' });

/** A person in one vendor's programme: vendor staff or somebody of a partner. `id` is the membership's. */
export const PersonRecord = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    email: Email,
    side: SideName,
    role: RoleName,
    partnerId: Id.nullable(),
    status: z.enum(['invited', 'active', 'disabled']),
    territory: Territory,
    invitationExpiresAt: Timestamp.nullable(),
    createdAt: Timestamp,
    version: z.int().min(1).max(2_147_483_647),
    abilities: abilitiesOf('people.invite', 'people.manage'),
  })
  .meta({ id: 'PersonRecord' });

/** By what people can be filtered and sorted. */
export const peopleFields = {
  name: { type: 'text', sort: true, nullable: false },
  email: { type: 'text', sort: true, nullable: false },
  side: { type: 'enum', values: ['vendor', 'partner'] },
  role: { type: 'enum', values: ROLES },
  status: { type: 'enum', values: ['invited', 'active', 'disabled'], sort: true, nullable: false },
  partnerId: { type: 'id' },
  createdAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const one = { status: 200, description: 'The person as it is now', body: PersonRecord } as const;
const byId = z.strictObject({ personId: Id });
const visible = { tag, scope: 'partner' } as const;

export const peopleContract = {
  listPeople: endpoint({
    ...visible,
    ability: 'people.read',
    method: 'GET',
    path: '/api/v1/people',
    summary: 'Staff and partners’ people; a partner administrator sees their own firm',
    query: listQuery(peopleFields, 'name'),
    answer: { status: 200, description: 'People by name', body: page(PersonRecord) },
  }),
  readPerson: endpoint({
    ...visible,
    ability: 'people.read',
    method: 'GET',
    path: '/api/v1/people/:personId',
    summary: 'One person',
    params: byId,
    answer: one,
  }),
  invitePerson: endpoint({
    ...visible,
    ability: 'people.invite',
    method: 'POST',
    path: '/api/v1/people',
    summary: 'Invite somebody by mail',
    description: 'The link works for seven days. A partner administrator invites into their own firm.',
    body: z.strictObject({
      name: line(200),
      email: Email,
      role: RoleName,
      partnerId: Id.nullable().default(null),
      territory: Territory.optional(),
    }),
    answer: { status: 201, description: 'The invitation is on its way', body: PersonRecord },
    problems: ['already_member', 'role_and_side_differ'],
  }),
  resendInvitation: endpoint({
    ...visible,
    ability: 'people.invite',
    method: 'POST',
    path: '/api/v1/people/:personId/invitation',
    summary: 'Send the invitation again with a new link; the old one stops working',
    params: byId,
    answer: one,
    problems: ['not_invited'],
  }),
  disablePerson: endpoint({
    ...visible,
    ability: 'people.manage',
    method: 'POST',
    path: '/api/v1/people/:personId/deactivation',
    summary: 'Shut somebody out; their sessions end at once',
    params: byId,
    answer: one,
    problems: ['last_owner', 'already_disabled'],
  }),
  enablePerson: endpoint({
    ...visible,
    ability: 'people.manage',
    method: 'POST',
    path: '/api/v1/people/:personId/activation',
    summary: 'Let somebody in again',
    params: byId,
    answer: one,
    problems: ['not_disabled'],
  }),
  changeRole: endpoint({
    ...visible,
    ability: 'people.manage',
    method: 'POST',
    path: '/api/v1/people/:personId/role',
    summary: 'Give somebody another role on the same side',
    params: byId,
    body: z.strictObject({ role: RoleName, territory: Territory.optional() }),
    ifMatch: true,
    answer: one,
    problems: ['last_owner', 'role_and_side_differ'],
  }),
  listRoles: endpoint({
    tag,
    ability: 'role.read',
    scope: 'shared',
    method: 'GET',
    path: '/api/v1/roles',
    summary: 'The table of roles and abilities',
    answer: {
      status: 200,
      description: 'All roles and, for each ability, the roles that have it',
      body: z.strictObject({
        roles: z.array(z.strictObject({ name: RoleName, side: SideName, labelKey: z.string().max(120) })).max(50),
        abilities: z
          .array(
            z.strictObject({
              name: AbilityId,
              noun: z.string().max(60),
              labelKey: z.string().max(120),
              roles: z.array(RoleName).max(50),
            }),
          )
          .max(500),
      }),
    },
  }),
};
