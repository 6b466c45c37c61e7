/** The mails of signing in: what they say and where they lead. */
import type { Ctx } from '../../kit/context.ts';
import { queueMail, type BrandSource } from '../../kit/mail/queue.ts';
import { mailTemplate } from '../../kit/mail/template.ts';
import { INVITATION_DAYS, MAGIC_LINK_MINUTES, RESET_LINK_MINUTES } from './link-times.ts';
import type { PersonRow } from './person-queries.ts';
import { selectTenant, type MembershipRow } from './queries.ts';

const name = { label: { en: 'Name of the reader', de: 'Name der Leserin oder des Lesers' }, example: 'Sam Torres' };
const vendor = { label: { en: 'Name of the vendor', de: 'Name des Herstellers' }, example: 'Aldertech' };
const minutes = { label: { en: 'Minutes the link works', de: 'Minuten, die der Link gilt' }, example: '15' };

export const signInLinkMail = mailTemplate({
  key: 'sign_in_link',
  name: { en: 'Sign-in link', de: 'Anmeldelink' },
  confidential: true,
  placeholders: { name, vendor, minutes },
  texts: {
    en: {
      subject: 'Your sign-in link for {{vendor}}',
      body:
        'Hello {{name}},\n\nuse the button to sign in. It works once, for {{minutes}} minutes.\n\n' +
        'If you did not ask for it, somebody else typed your address; you can ignore this mail.',
      button: 'Sign in',
    },
    de: {
      subject: 'Ihr Anmeldelink für {{vendor}}',
      body:
        'Guten Tag {{name}},\n\nmit dem Knopf melden Sie sich an. Er gilt einmal, {{minutes}} Minuten lang.\n\n' +
        'Haben Sie ihn nicht angefordert, hat jemand anderes Ihre Adresse eingegeben; Sie können diese Mail ignorieren.',
      button: 'Anmelden',
    },
  },
});

export const passwordResetMail = mailTemplate({
  key: 'password_reset',
  name: { en: 'Set a new password', de: 'Neues Passwort setzen' },
  confidential: true,
  placeholders: { name, vendor, minutes },
  texts: {
    en: {
      subject: 'Set a new password for {{vendor}}',
      body:
        'Hello {{name}},\n\nuse the button to set a new password. It works once, for {{minutes}} minutes, and ends your ' +
        'sessions everywhere.\n\nIf you did not ask for it, your password stays as it is; you can ignore this mail.',
      button: 'Set a new password',
    },
    de: {
      subject: 'Neues Passwort für {{vendor}} setzen',
      body:
        'Guten Tag {{name}},\n\nmit dem Knopf setzen Sie ein neues Passwort. Er gilt einmal, {{minutes}} Minuten lang, und ' +
        'beendet Ihre Sitzungen überall.\n\nHaben Sie ihn nicht angefordert, bleibt Ihr Passwort, wie es ist; Sie können ' +
        'diese Mail ignorieren.',
      button: 'Neues Passwort setzen',
    },
  },
});

export const invitationMail = mailTemplate({
  key: 'invitation',
  name: { en: 'Invitation', de: 'Einladung' },
  confidential: true,
  placeholders: {
    name,
    vendor,
    inviter: { label: { en: 'Who invites', de: 'Wer einlädt' }, example: 'Adam Keller' },
    days: { label: { en: 'Days the link works', de: 'Tage, die der Link gilt' }, example: '7' },
  },
  texts: {
    en: {
      subject: '{{inviter}} invites you to the partner programme of {{vendor}}',
      body:
        'Hello {{name}},\n\n{{inviter}} invites you to work together in the partner programme of {{vendor}}.\n\n' +
        'The button opens the invitation. It works for {{days}} days.',
      button: 'Open the invitation',
    },
    de: {
      subject: '{{inviter}} lädt Sie ins Partnerprogramm von {{vendor}} ein',
      body:
        'Guten Tag {{name}},\n\n{{inviter}} lädt Sie ein, im Partnerprogramm von {{vendor}} zusammenzuarbeiten.\n\n' +
        'Der Knopf öffnet die Einladung. Sie gilt {{days}} Tage.',
      button: 'Einladung öffnen',
    },
  },
});

export const registrationLinkMail = mailTemplate({
  key: 'registration_link',
  name: { en: 'Personal link to register', de: 'Persönlicher Link zum Registrieren' },
  confidential: true,
  placeholders: {
    name,
    vendor,
    inviter: { label: { en: 'Who made it', de: 'Wer ihn erstellt hat' }, example: 'Priya Nair' },
    days: { label: { en: 'Days the link works', de: 'Tage, die der Link gilt' }, example: '30' },
  },
  texts: {
    en: {
      subject: 'Your personal link to register deals with {{vendor}}',
      body:
        'Hello {{name}},\n\n{{inviter}} has made you a personal link: it opens the form to register a deal, without a ' +
        'password, for {{days}} days. Keep it in your bookmarks and give it to nobody; what it registers is in your name.',
      button: 'Register a deal',
    },
    de: {
      subject: 'Ihr persönlicher Link zum Registrieren bei {{vendor}}',
      body:
        'Guten Tag {{name}},\n\n{{inviter}} hat Ihnen einen persönlichen Link erstellt: Er öffnet {{days}} Tage lang ohne ' +
        'Passwort das Formular zum Registrieren. Merken Sie ihn sich als Lesezeichen und geben Sie ihn niemandem; was darüber ' +
        'registriert wird, geschieht in Ihrem Namen.',
      button: 'Abschluss registrieren',
    },
  },
});

/** Templates that a vendor may reword. */
export const tenancyMails = [signInLinkMail, passwordResetMail, invitationMail, registrationLinkMail];

const address = (ctx: Pick<Ctx, 'config'>, path: string) => `${ctx.config.publicUrl}${path}`;
const reader = (person: PersonRow) => ({ address: person.email, name: person.name, personId: person.id });

/** How a vendor's mails look. */
export const brandOfTenant: BrandSource = async (ctx) => {
  const tenant = await selectTenant(ctx);
  const logo = `/auth/branding/${tenant.slug}/logo`;
  return {
    name: tenant.name,
    colour: tenant.primary_colour,
    logoUrl: tenant.logo_file_id === null ? null : address(ctx, logo),
  };
};

/** Mails a sign-in link. */
export async function mailMagicLink(ctx: Ctx, person: PersonRow, token: string): Promise<void> {
  const { name: vendorName } = await selectTenant(ctx);
  await queueMail(ctx, {
    template: signInLinkMail,
    to: reader(person),
    locale: person.locale,
    data: { name: person.name, vendor: vendorName, minutes: MAGIC_LINK_MINUTES },
    url: address(ctx, `/sign-in?link=${token}`),
  });
}

/** Mails a link to set a new password. */
export async function mailResetLink(ctx: Ctx, person: PersonRow, token: string): Promise<void> {
  const { name: vendorName } = await selectTenant(ctx);
  await queueMail(ctx, {
    template: passwordResetMail,
    to: reader(person),
    locale: person.locale,
    data: { name: person.name, vendor: vendorName, minutes: RESET_LINK_MINUTES },
    url: address(ctx, `/reset?token=${token}`),
  });
}

/** Mails somebody their personal link to register, in the language of whoever made it. */
export async function mailRegistrationLink(ctx: Ctx, member: MembershipRow, url: string, days: number): Promise<void> {
  const { name: vendorName } = await selectTenant(ctx);
  await queueMail(ctx, {
    template: registrationLinkMail,
    to: { address: member.email, name: member.name, personId: member.person_id },
    locale: ctx.actor.locale,
    data: { name: member.name, vendor: vendorName, inviter: ctx.actor.name, days },
    url,
  });
}

/** Mails an invitation to the address of the membership, in the language of whoever invites. */
export async function mailInvitation(ctx: Ctx, member: MembershipRow, token: string): Promise<void> {
  const { name: vendorName } = await selectTenant(ctx);
  await queueMail(ctx, {
    template: invitationMail,
    to: { address: member.email, name: member.name },
    locale: ctx.actor.locale,
    data: { name: member.name, vendor: vendorName, inviter: ctx.actor.name, days: INVITATION_DAYS },
    url: address(ctx, `/invitation/${token}`),
  });
}
