/** What the mails of this module are made of: their placeholders with labels and examples, and how values are written. */
import { formatMoney } from '../../kit/money.ts';
import type { MailTexts } from '../../kit/mail/template.ts';
import type { NotificationParams } from './contract.ts';

type Words = { en: string; de: string };

export const PLACEHOLDERS = {
  name: { label: { en: 'Reader’s name', de: 'Name der lesenden Person' }, example: 'Sam Torres' },
  number: { label: { en: 'Number of the registration', de: 'Nummer der Registrierung' }, example: 'DR-7K2M9QX' },
  customer: { label: { en: 'Customer', de: 'Kunde' }, example: 'Nordwind Logistik GmbH' },
  partner: { label: { en: 'Partner', de: 'Partner' }, example: 'Brightline Systems' },
  actor: { label: { en: 'Who did it', de: 'Wer es getan hat' }, example: 'Carla Moreno' },
  reason: { label: { en: 'Reason', de: 'Grund' }, example: 'Customer data is incomplete' },
  note: { label: { en: 'Note or comment', de: 'Notiz oder Kommentar' }, example: 'Please add the signed offer.' },
  step: { label: { en: 'Step of the approval', de: 'Schritt der Genehmigung' }, example: 'Finance' },
  news: { label: { en: 'What happened', de: 'Was geschehen ist' }, example: 'approved' },
  until: { label: { en: 'Last day of protection', de: 'Letzter Tag des Schutzes' }, example: '31 August 2026' },
  days_left: { label: { en: 'Days left', de: 'Verbleibende Tage' }, example: '14' },
  discount: { label: { en: 'Registration discount', de: 'Registrierungsrabatt' }, example: '8 %' },
  amount: { label: { en: 'Amount won', de: 'Gewonnener Betrag' }, example: '€48,000.00' },
} as const satisfies Record<string, { label: Words; example: string }>;

export type Placeholder = keyof typeof PLACEHOLDERS;

/** One mail: what it is called where wordings are edited, what its texts may use, and the texts. */
export interface MailWording {
  name: Words;
  uses: readonly Placeholder[];
  en: MailTexts;
  de: MailTexts;
}

/** Placeholders of every mail about a registration. */
export const ABOUT_DEAL = ['name', 'number', 'customer', 'partner', 'actor'] as const satisfies readonly Placeholder[];

/** What happened, in a word, for those who watch. */
export const NEWS: Readonly<Record<string, Words>> = {
  submitted: { en: 'submitted', de: 'eingereicht' },
  assigned: { en: 'assigned', de: 'zugewiesen' },
  review_started: { en: 'in review', de: 'in Prüfung' },
  info_requested: { en: 'returned with a question', de: 'mit Rückfrage zurück' },
  approved: { en: 'approved', de: 'genehmigt' },
  rejected: { en: 'not approved', de: 'nicht genehmigt' },
  withdrawn: { en: 'withdrawn', de: 'zurückgezogen' },
  revoked: { en: 'protection revoked', de: 'Schutz entzogen' },
  expiring: { en: 'protection ends soon', de: 'Schutz endet bald' },
  expired: { en: 'protection has ended', de: 'Schutz ist abgelaufen' },
  won: { en: 'won', de: 'gewonnen' },
  lost: { en: 'lost', de: 'verloren' },
  reopened: { en: 'open again', de: 'wieder offen' },
  commented: { en: 'new comment', de: 'neuer Kommentar' },
  commented_internally: { en: 'new internal note', de: 'neue interne Notiz' },
  stage_changed: { en: 'sales stage changed', de: 'Verkaufsphase geändert' },
};

/** What stands for something that is not known. */
const UNKNOWN = '–';
const SYSTEM: Words = { en: 'Automatic', de: 'Automatisch' };

const dayWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const percentWords = (basisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);

/** The values of all placeholders in a reader's language; a dash for what is not known. */
export function mailData(params: NotificationParams, name: string, locale: string): Record<Placeholder, string> {
  const language = locale.startsWith('de') ? 'de' : 'en';
  return {
    name,
    number: params.number ?? UNKNOWN,
    customer: params.customer ?? UNKNOWN,
    partner: params.partner ?? UNKNOWN,
    actor: params.actor ?? SYSTEM[language],
    reason: params.reason?.[language] ?? UNKNOWN,
    note: params.note ?? UNKNOWN,
    step: params.step ?? UNKNOWN,
    news: NEWS[params.news ?? '']?.[language] ?? UNKNOWN,
    until: params.until === null ? UNKNOWN : dayWords(params.until, locale),
    days_left: params.daysLeft === null ? UNKNOWN : String(params.daysLeft),
    discount: params.discountBasisPoints === null ? UNKNOWN : percentWords(params.discountBasisPoints, locale),
    amount: params.amount === null ? UNKNOWN : formatMoney(params.amount, locale),
  };
}
