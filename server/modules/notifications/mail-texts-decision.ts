/** Wordings of the mails up to the decision. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const DECISION_TEXTS = {
  deal_submitted: {
    name: { en: 'Registration submitted', de: 'Registrierung eingereicht' },
    uses: ABOUT_DEAL,
    en: {
      subject: '{{partner}} registers {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has submitted the registration {{number}} of {{partner}} for {{customer}}.\n\nIt waits for a decision; the response clock is running.',
      button: 'Review',
    },
    de: {
      subject: '{{partner}} registriert {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die Registrierung {{number}} von {{partner}} für {{customer}} eingereicht.\n\nSie wartet auf eine Entscheidung; die Antwortfrist läuft.',
      button: 'Prüfen',
    },
  },
  deal_resubmitted: {
    name: { en: 'Registration submitted again', de: 'Registrierung erneut eingereicht' },
    uses: ABOUT_DEAL,
    en: {
      subject: '{{customer}} ({{number}}) was submitted again',
      body: 'Hello {{name}},\n\n{{actor}} has completed the registration {{number}} of {{partner}} for {{customer}} and submitted it again.',
      button: 'Review',
    },
    de: {
      subject: '{{customer}} ({{number}}) wurde erneut eingereicht',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die Registrierung {{number}} von {{partner}} für {{customer}} ergänzt und erneut eingereicht.',
      button: 'Prüfen',
    },
  },
  deal_assigned: {
    name: { en: 'Registration assigned to you', de: 'Registrierung Ihnen zugewiesen' },
    uses: ABOUT_DEAL,
    en: {
      subject: 'Assigned to you: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has assigned you the registration {{number}} of {{partner}} for {{customer}}.',
      button: 'Review',
    },
    de: {
      subject: 'Ihnen zugewiesen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat Ihnen die Registrierung {{number}} von {{partner}} für {{customer}} zugewiesen.',
      button: 'Prüfen',
    },
  },
  deal_review_started: {
    name: { en: 'Review began', de: 'Prüfung begonnen' },
    uses: ABOUT_DEAL,
    en: {
      subject: '{{customer}} ({{number}}) is under review',
      body: 'Hello {{name}},\n\n{{actor}} has begun to review your registration {{number}} for {{customer}}. It cannot be changed until it is decided.',
      button: 'Open registration',
    },
    de: {
      subject: '{{customer}} ({{number}}) wird geprüft',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat begonnen, Ihre Registrierung {{number}} für {{customer}} zu prüfen. Bis zur Entscheidung kann sie nicht geändert werden.',
      button: 'Registrierung öffnen',
    },
  },
  deal_info_requested: {
    name: { en: 'Information requested', de: 'Rückfrage' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Your answer is needed: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} needs more information about your registration {{number}} for {{customer}}:\n\n{{note}}\n\nComplete the registration and submit it again; until then the response clock stands.',
      button: 'Answer',
    },
    de: {
      subject: 'Ihre Antwort wird gebraucht: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} braucht zu Ihrer Registrierung {{number}} für {{customer}} weitere Angaben:\n\n{{note}}\n\nErgänzen Sie die Registrierung und reichen Sie sie erneut ein; bis dahin ruht die Antwortfrist.',
      button: 'Antworten',
    },
  },
  deal_approved: {
    name: { en: 'Registration approved', de: 'Registrierung genehmigt' },
    uses: [...ABOUT_DEAL, 'until', 'discount', 'note'],
    en: {
      subject: 'Approved: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nyour registration {{number}} for {{customer}} is approved.\n\n- Protected until: {{until}}\n- Registration discount: {{discount}}\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Genehmigt: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nIhre Registrierung {{number}} für {{customer}} ist genehmigt.\n\n- Geschützt bis: {{until}}\n- Registrierungsrabatt: {{discount}}\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_rejected: {
    name: { en: 'Registration rejected', de: 'Registrierung abgelehnt' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Not approved: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nyour registration {{number}} for {{customer}} was not approved.\n\n- Reason: {{reason}}\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Nicht genehmigt: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nIhre Registrierung {{number}} für {{customer}} wurde nicht genehmigt.\n\n- Grund: {{reason}}\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_withdrawn: {
    name: { en: 'Registration withdrawn', de: 'Registrierung zurückgezogen' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Withdrawn: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has withdrawn the registration {{number}} of {{partner}} for {{customer}}.\n\n- Reason: {{reason}}\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Zurückgezogen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die Registrierung {{number}} von {{partner}} für {{customer}} zurückgezogen.\n\n- Grund: {{reason}}\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
