/** What is answered to somebody who registers by mail. */
import type { Ctx } from '../../../kit/context.ts';
import { queueMail } from '../../../kit/mail/queue.ts';
import { mailTemplate } from '../../../kit/mail/template.ts';
import type { Deal } from '../../deals/index.ts';
import type { Seller } from '../../tenancy/index.ts';

const name = { label: { en: 'Reader’s name', de: 'Name der lesenden Person' }, example: 'Sam Torres' };
const subject = { label: { en: 'Subject of the mail', de: 'Betreff der Mail' }, example: 'New deal: Nordwind' };

const confirmMail = mailTemplate({
  key: 'inbound_confirm',
  name: { en: 'Registration by mail: is it yours?', de: 'Registrierung per Mail: von Ihnen?' },
  confidential: true,
  placeholders: { name, subject },
  texts: {
    en: {
      subject: 'Did you send “{{subject}}”?',
      body:
        'Hello {{name}},\n\na mail with the subject “{{subject}}” came in under your address, to register a deal. Mail ' +
        'addresses are easily forged, so please confirm that it was you. Then a draft is made from it.\n\n' +
        'If it was not you, do nothing; without your word nothing happens.',
      button: 'Yes, it was me',
    },
    de: {
      subject: 'Kam „{{subject}}“ von Ihnen?',
      body:
        'Guten Tag {{name}},\n\nunter Ihrer Adresse kam eine Mail mit dem Betreff „{{subject}}“ an, um einen Abschluss zu ' +
        'registrieren. Mailadressen sind leicht zu fälschen; bitte bestätigen Sie, dass sie von Ihnen ist. Dann entsteht daraus ' +
        'ein Entwurf.\n\nWar sie nicht von Ihnen, tun Sie nichts; ohne Ihr Wort geschieht nichts.',
      button: 'Ja, das war ich',
    },
  },
});

const placeholders = {
  name,
  number: { label: { en: 'Number of the draft', de: 'Nummer des Entwurfs' }, example: 'D-7K2M9QX' },
  customer: { label: { en: 'Customer', de: 'Kunde' }, example: 'Nordwind Logistik GmbH' },
  left_out: { label: { en: 'Files not taken', de: 'Nicht übernommene Dateien' }, example: 'setup.exe' },
};

const completeMail = mailTemplate({
  key: 'inbound_complete',
  name: { en: 'Registration by mail: draft is complete', de: 'Registrierung per Mail: Entwurf vollständig' },
  placeholders,
  texts: {
    en: {
      subject: 'Your draft for {{customer}} is ready ({{number}})',
      body:
        'Hello {{name}},\n\nyour mail has become the draft {{number}} for {{customer}}. Nothing is missing. Check it and ' +
        'submit it; nobody sees it before.\n\n- Files not taken: {{left_out}}',
      button: 'Check and submit',
    },
    de: {
      subject: 'Ihr Entwurf für {{customer}} ist fertig ({{number}})',
      body:
        'Guten Tag {{name}},\n\naus Ihrer Mail ist der Entwurf {{number}} für {{customer}} geworden. Es fehlt nichts. Prüfen Sie ' +
        'ihn und reichen Sie ihn ein; vorher sieht ihn niemand.\n\n- Nicht übernommene Dateien: {{left_out}}',
      button: 'Prüfen und einreichen',
    },
  },
});

const incompleteMail = mailTemplate({
  key: 'inbound_incomplete',
  name: { en: 'Registration by mail: something is missing', de: 'Registrierung per Mail: Angaben fehlen' },
  placeholders: {
    ...placeholders,
    missing: { label: { en: 'What is missing', de: 'Was fehlt' }, example: 'Country, contact’s e-mail' },
  },
  texts: {
    en: {
      subject: 'Still missing for {{customer}} ({{number}})',
      body:
        'Hello {{name}},\n\nyour mail has become the draft {{number}} for {{customer}}. Before it can be submitted it needs:\n\n' +
        '- {{missing}}\n\nFiles not taken: {{left_out}}',
      button: 'Complete the draft',
    },
    de: {
      subject: 'Noch nötig für {{customer}} ({{number}})',
      body:
        'Guten Tag {{name}},\n\naus Ihrer Mail ist der Entwurf {{number}} für {{customer}} geworden. Vor dem Einreichen braucht ' +
        'er noch:\n\n- {{missing}}\n\nNicht übernommene Dateien: {{left_out}}',
      button: 'Entwurf vervollständigen',
    },
  },
});

const refusedMail = mailTemplate({
  key: 'inbound_refused',
  name: { en: 'Registration by mail: not possible', de: 'Registrierung per Mail: nicht möglich' },
  placeholders: {
    name,
    subject,
    reason: { label: { en: 'Why', de: 'Warum' }, example: 'Your company cannot register deals at the moment.' },
  },
  texts: {
    en: {
      subject: 'No draft was made from “{{subject}}”',
      body: 'Hello {{name}},\n\nyour mail “{{subject}}” did not become a draft.\n\n{{reason}}',
      button: 'Go to the portal',
    },
    de: {
      subject: 'Aus „{{subject}}“ wurde kein Entwurf',
      body: 'Guten Tag {{name}},\n\naus Ihrer Mail „{{subject}}“ ist kein Entwurf geworden.\n\n{{reason}}',
      button: 'Zum Portal',
    },
  },
});

export const intakeMails = [confirmMail, completeMail, incompleteMail, refusedMail];

const FIELDS: Readonly<Record<string, { en: string; de: string }>> = {
  'customer.name': { en: 'Customer', de: 'Kunde' },
  'customer.country': { en: 'Country', de: 'Land' },
  'contact.name': { en: 'Contact', de: 'Ansprechpartner' },
  'contact.email': { en: 'Contact’s e-mail', de: 'E-Mail des Ansprechpartners' },
  closeDate: { en: 'Expected close', de: 'Erwarteter Abschluss' },
  amount: { en: 'Amount', de: 'Betrag' },
};

const REASONS: Readonly<Record<string, { en: string; de: string }>> = {
  partner_not_active: {
    en: 'Your company cannot register deals at the moment. Your contact at the vendor can say why.',
    de: 'Ihr Unternehmen kann zurzeit keine Abschlüsse registrieren. Ihr Kontakt beim Hersteller kann sagen, warum.',
  },
  other_programme: {
    en: 'The address belongs to another partner programme. The portal shows yours beside a new registration.',
    de: 'Die Adresse gehört zu einem anderen Partnerprogramm. Ihre steht im Portal neben einer neuen Registrierung.',
  },
};
const OTHER_REASON = {
  en: 'Something in it could not be taken over. Please register the deal in the portal.',
  de: 'Etwas darin ließ sich nicht übernehmen. Bitte registrieren Sie den Abschluss im Portal.',
};

const NOTHING = '–';
const reader = ({ actor, email }: Seller) => ({ address: email, name: actor.name, personId: actor.personId });

/** Asks somebody whether a mail is theirs. */
export async function askToConfirm(ctx: Ctx, seller: Seller, about: string, token: string): Promise<void> {
  await queueMail(ctx, {
    template: confirmMail,
    to: reader(seller),
    locale: seller.actor.locale,
    data: { name: seller.actor.name, subject: about || NOTHING },
    url: `${ctx.config.publicUrl}/mail-confirmation/${token}`,
  });
}

/** Tells what has become of a mail. The button opens the draft, and lets its writer complete and submit it. */
export async function tellOfDraft(
  ctx: Ctx,
  seller: Seller,
  deal: Pick<Deal, 'id' | 'number' | 'customer_name'>,
  { missing, leftOut }: { missing: readonly string[]; leftOut: readonly string[] },
): Promise<void> {
  const { locale } = seller.actor;
  const language = locale.startsWith('de') ? 'de' : 'en';
  const path = `/portal/deals/${deal.id}/edit`;
  const order = {
    to: reader(seller),
    locale,
    url: `${ctx.config.publicUrl}${path}`,
    door: {
      membershipId: seller.actor.id,
      path,
      abilities: ['deal.update', 'deal.submit', 'deal.delete', 'deal.comment', 'file.upload', 'conflict.check'],
      boundTo: deal.id,
    },
  };
  const data = {
    name: seller.actor.name,
    number: deal.number,
    customer: deal.customer_name ?? NOTHING,
    left_out: leftOut.join(', ') || (language === 'de' ? 'keine' : 'none'),
  };
  if (missing.length === 0) return void (await queueMail(ctx, { ...order, template: completeMail, data }));
  const words = missing.map((path) => FIELDS[path]?.[language] ?? path).join('\n- ');
  await queueMail(ctx, { ...order, template: incompleteMail, data: { ...data, missing: words } });
}

/** Tells somebody whose mail is proved to be theirs why it made no draft. */
export async function tellOfRefusal(ctx: Ctx, seller: Seller, about: string, reason: string): Promise<void> {
  const { name, locale } = seller.actor;
  const why = (REASONS[reason] ?? OTHER_REASON)[locale.startsWith('de') ? 'de' : 'en'];
  await queueMail(ctx, {
    template: refusedMail,
    to: reader(seller),
    locale,
    data: { name, subject: about || NOTHING, reason: why },
    url: `${ctx.config.publicUrl}/portal/deals`,
  });
}
