import { z } from 'zod';
import { Email, Id, Timestamp, endpoint, line } from '../../kit/contract.ts';
import { Branding } from './sign-in.contract.ts';
import {
  AbilityId,
  ColourScheme,
  Locale,
  NewPassword,
  RoleName,
  SideName,
  Slug,
  TypedPassword,
} from './vocabulary.contract.ts';

const mine = { tag: 'my account', ability: 'signed-in', scope: 'self' } as const;

/** One hat of a person: a role on one side of one vendor's programme. */
export const MembershipChoice = z
  .strictObject({
    id: Id,
    tenantId: Id,
    tenantName: z.string().max(200),
    tenantSlug: Slug,
    side: SideName,
    role: RoleName,
    partnerId: Id.nullable(),
    partnerName: z.string().max(200).nullable(),
  })
  .meta({ id: 'MembershipChoice' });

/** Everything that the shell needs at start. An API key has neither person nor other memberships. */
export const Session = z
  .strictObject({
    actor: z.strictObject({ kind: z.enum(['person', 'key']), id: Id, name: z.string().max(200) }),
    person: z
      .strictObject({
        id: Id,
        name: z.string().max(200),
        email: Email,
        locale: Locale,
        colourScheme: ColourScheme,
        secondFactor: z.boolean(),
        hasPassword: z.boolean(),
      })
      .nullable(),
    active: MembershipChoice,
    memberships: z.array(MembershipChoice).max(500),
    tenant: z.strictObject({
      ...Branding.shape,
      id: Id,
      currency: z.string().max(3),
      timeZone: z.string().max(64),
      responseBusinessDays: z.int().min(0).max(60),
    }),
    abilities: z.array(AbilityId).max(500),
  })
  .meta({ id: 'Session' });

/** A browser in which the person is signed in. */
export const SessionDevice = z
  .strictObject({
    id: Id,
    current: z.boolean(),
    address: z.string().max(64).nullable(),
    userAgent: z.string().max(500).nullable(),
    startedAt: Timestamp,
    lastSeenAt: Timestamp,
  })
  .meta({ id: 'SessionDevice' });

const RecoveryCodes = z.array(z.string().max(40)).max(20);
const done = { status: 204, description: 'Done' } as const;
const passwordOnly = z.strictObject({ password: TypedPassword });

export const profileContract = {
  readSession: endpoint({
    byRegistrationLink: true,
    ...mine,
    method: 'GET',
    path: '/auth/session',
    summary: 'Who is signed in, with which role, in which vendor',
    answer: { status: 200, description: 'The person, the memberships and the abilities', body: Session },
  }),
  switchMembership: endpoint({
    ...mine,
    method: 'POST',
    path: '/auth/membership',
    summary: 'Go on with another membership in this session',
    body: z.strictObject({ membershipId: Id }),
    answer: done,
  }),
  updateProfile: endpoint({
    ...mine,
    method: 'PATCH',
    path: '/auth/profile',
    summary: 'Change my name, language or colour scheme',
    body: z.strictObject({
      name: line(200).optional(),
      locale: Locale.optional(),
      colourScheme: ColourScheme.optional(),
    }),
    answer: done,
  }),
  changePassword: endpoint({
    ...mine,
    method: 'POST',
    path: '/auth/password/change',
    summary: 'Set a new password, knowing the old one; ends my other sessions',
    body: z.strictObject({ currentPassword: TypedPassword, newPassword: NewPassword }),
    answer: done,
    problems: ['wrong_password', 'too_many_attempts'],
  }),
  listSessions: endpoint({
    ...mine,
    method: 'GET',
    path: '/auth/sessions',
    summary: 'Where I am signed in',
    answer: {
      status: 200,
      description: 'Sessions, the latest first',
      body: z.strictObject({ items: z.array(SessionDevice).max(200) }),
    },
  }),
  revokeOtherSessions: endpoint({
    ...mine,
    method: 'DELETE',
    path: '/auth/sessions',
    summary: 'End all my sessions but this one',
    answer: done,
  }),
  revokeSession: endpoint({
    ...mine,
    method: 'DELETE',
    path: '/auth/sessions/:sessionId',
    summary: 'End one of my sessions',
    params: z.strictObject({ sessionId: Id }),
    answer: done,
  }),
  enrolSecondFactor: endpoint({
    secretAnswer: true,
    ...mine,
    method: 'POST',
    path: '/auth/second-factor/enrolment',
    summary: 'Begin to set up an authenticator app',
    description: 'Nothing changes until a code confirms it.',
    body: passwordOnly,
    answer: {
      status: 200,
      description: 'The secret as an otpauth address, and recovery codes that are shown once',
      body: z.strictObject({ otpauth: z.string().max(1000), recoveryCodes: RecoveryCodes }),
    },
    problems: ['wrong_password', 'second_factor_on', 'too_many_attempts'],
  }),
  confirmSecondFactor: endpoint({
    ...mine,
    method: 'POST',
    path: '/auth/second-factor/confirmation',
    summary: 'Switch the second factor on with a first code; ends my other sessions',
    body: z.strictObject({ code: line(10) }),
    answer: done,
    problems: ['wrong_code', 'second_factor_on', 'not_enrolled', 'too_many_attempts'],
  }),
  removeSecondFactor: endpoint({
    ...mine,
    method: 'POST',
    path: '/auth/second-factor/removal',
    summary: 'Switch the second factor off',
    body: passwordOnly,
    answer: done,
    problems: ['wrong_password', 'second_factor_off', 'too_many_attempts'],
  }),
  renewRecoveryCodes: endpoint({
    secretAnswer: true,
    ...mine,
    method: 'POST',
    path: '/auth/second-factor/recovery-codes',
    summary: 'Make new recovery codes; the old ones stop working',
    body: passwordOnly,
    answer: {
      status: 200,
      description: 'The codes, shown once',
      body: z.strictObject({ recoveryCodes: RecoveryCodes }),
    },
    problems: ['wrong_password', 'second_factor_off', 'too_many_attempts'],
  }),
};
