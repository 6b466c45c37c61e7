import { z } from 'zod';
import { Email, Id, Timestamp, endpoint, line } from '../../kit/contract.ts';
import {
  Colour,
  Locale,
  MailedToken,
  NewPassword,
  RoleName,
  SideName,
  Slug,
  TypedPassword,
} from './vocabulary.contract.ts';

const tag = 'signing in';
const open = { tag, ability: 'public', scope: 'shared' } as const;

/** How a vendor looks before anybody has signed in; `slug` is null for the neutral look of the product. */
export const Branding = z
  .strictObject({
    slug: Slug.nullable(),
    name: z.string().max(200),
    primaryColour: Colour,
    accentColour: Colour,
    hasLogo: z.boolean(),
    languages: z.array(Locale).max(20),
  })
  .meta({ id: 'Branding' });

export const SignInResult = z
  .strictObject({ status: z.enum(['signed_in', 'second_factor_required']) })
  .meta({ id: 'SignInResult' });

/** What somebody who holds an invitation link may know about it. */
export const InvitationView = z
  .strictObject({
    tenant: Branding,
    email: Email,
    name: z.string().max(200),
    side: SideName,
    role: RoleName,
    partnerName: z.string().max(200).nullable(),
    invitedBy: z.string().max(200).nullable(),
    expiresAt: Timestamp,
    personExists: z.boolean(),
  })
  .meta({ id: 'InvitationView' });

const signedIn = { status: 200, description: 'Signed in, or one step before', body: SignInResult } as const;
const accepted = {
  status: 202,
  description: 'Taken; the answer is the same for every address',
  body: z.strictObject({ status: z.literal('accepted') }),
} as const;

export const signInContract = {
  readBranding: endpoint({
    ...open,
    method: 'GET',
    path: '/auth/branding',
    summary: 'How the sign-in page of a vendor looks',
    description: 'Found by short name, else by host name, else the only vendor; the neutral look when nothing fits.',
    query: z.strictObject({ slug: Slug.optional(), host: line(253).optional() }),
    answer: { status: 200, description: 'Name, colours and languages', body: Branding },
  }),
  readBrandingLogo: endpoint({
    ...open,
    method: 'GET',
    path: '/auth/branding/:slug/logo',
    summary: 'The logo of a vendor',
    params: z.strictObject({ slug: Slug }),
    answer: { status: 200, description: 'The image', file: 'image/*' },
  }),
  signInWithEmail: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/sign-in/email',
    summary: 'Sign in with e-mail address and password',
    description: 'Answers a session cookie. After ten failures in a row the address waits, longer each time.',
    body: z.strictObject({
      email: Email,
      password: TypedPassword,
      tenant: Slug.optional(),
      remember: z.boolean().optional(),
    }),
    answer: signedIn,
    problems: ['wrong_credentials', 'too_many_attempts'],
  }),
  signInWithSecondFactor: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/sign-in/second-factor',
    summary: 'Finish signing in with a code of the authenticator app or a recovery code',
    body: z.strictObject({ code: line(40), kind: z.enum(['totp', 'recovery']), tenant: Slug.optional() }),
    answer: signedIn,
    problems: ['wrong_code', 'challenge_over', 'too_many_attempts'],
  }),
  requestMagicLink: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/sign-in/magic-link',
    summary: 'Ask for a sign-in link by mail',
    body: z.strictObject({ email: Email, tenant: Slug.optional() }),
    answer: accepted,
  }),
  verifyMagicLink: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/sign-in/magic-link/verify',
    summary: 'Sign in with the token of a mailed link; it works once, for 15 minutes',
    body: z.strictObject({ token: MailedToken, tenant: Slug.optional() }),
    answer: signedIn,
    problems: ['link_over'],
  }),
  forgotPassword: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/password/forgot',
    summary: 'Ask for a link to set a new password',
    body: z.strictObject({ email: Email, tenant: Slug.optional() }),
    answer: accepted,
  }),
  resetPassword: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/password/reset',
    summary: 'Set a new password with the token of a mailed link; it works once, for an hour',
    description: 'Ends every session of the person.',
    body: z.strictObject({ token: MailedToken, password: NewPassword }),
    answer: { status: 204, description: 'The password is set' },
    problems: ['link_over'],
  }),
  signOut: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/sign-out',
    summary: 'End the session of the cookie',
    answer: { status: 204, description: 'Signed out; also when nobody was signed in' },
  }),
  readInvitation: endpoint({
    ...open,
    method: 'GET',
    path: '/auth/invitations/:token',
    summary: 'What an invitation link invites to',
    params: z.strictObject({ token: MailedToken }),
    answer: { status: 200, description: 'The invitation', body: InvitationView },
  }),
  acceptInvitation: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/invitations/:token/acceptance',
    summary: 'Accept an invitation',
    description:
      'A new person gives a name and a password and is signed in. Somebody who has an account gives neither and keeps the ' +
      'password; unless signed in already, the answer is `sign_in_required`.',
    params: z.strictObject({ token: MailedToken }),
    body: z.strictObject({ name: line(200).optional(), password: NewPassword.optional(), locale: Locale.optional() }),
    answer: {
      status: 200,
      description: 'The membership is active',
      body: z.strictObject({ status: z.enum(['signed_in', 'sign_in_required']), membershipId: Id }),
    },
  }),
};
