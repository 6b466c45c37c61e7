/** Wordings of the mails after the decision, and of those that are not about a registration's course. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const LATER_TEXTS = {
  deal_revoked: {
    name: { en: 'Protection revoked', de: 'Schutz widerrufen' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Protection revoked: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe protection of your registration {{number}} for {{customer}} was revoked.\n\n- Reason: {{reason}}\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Schutz widerrufen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Schutz Ihrer Registrierung {{number}} für {{customer}} wurde widerrufen.\n\n- Grund: {{reason}}\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_expiring: {
    name: { en: 'Protection ends soon', de: 'Schutz endet bald' },
    uses: [...ABOUT_DEAL, 'until', 'days_left'],
    en: {
      subject: 'Protected for {{days_left}} more days: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe protection of the registration {{number}} of {{partner}} for {{customer}} ends on {{until}}, in {{days_left}} days.\n\nIs the deal won or lost? Then say so in the registration.',
      button: 'Open registration',
    },
    de: {
      subject: 'Noch {{days_left}} Tage geschützt: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Schutz der Registrierung {{number}} von {{partner}} für {{customer}} endet am {{until}}, in {{days_left}} Tagen.\n\nIst der Abschluss gewonnen oder verloren? Dann tragen Sie es in der Registrierung ein.',
      button: 'Registrierung öffnen',
    },
  },
  deal_expired: {
    name: { en: 'Protection ended', de: 'Schutz beendet' },
    uses: [...ABOUT_DEAL, 'until'],
    en: {
      subject: 'No longer protected: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe protection of the registration {{number}} of {{partner}} for {{customer}} ended on {{until}}. The customer may be registered by others now.',
      button: 'Open registration',
    },
    de: {
      subject: 'Nicht mehr geschützt: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Schutz der Registrierung {{number}} von {{partner}} für {{customer}} endete am {{until}}. Der Kunde kann jetzt von anderen registriert werden.',
      button: 'Registrierung öffnen',
    },
  },
  deal_won: {
    name: { en: 'Deal won', de: 'Abschluss gewonnen' },
    uses: [...ABOUT_DEAL, 'amount'],
    en: {
      subject: 'Won: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} reports the deal {{number}} of {{partner}} with {{customer}} as won: {{amount}}.',
      button: 'Open deal',
    },
    de: {
      subject: 'Gewonnen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} meldet den Abschluss {{number}} von {{partner}} mit {{customer}} als gewonnen: {{amount}}.',
      button: 'Abschluss öffnen',
    },
  },
  deal_lost: {
    name: { en: 'Deal lost', de: 'Abschluss verloren' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Lost: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} reports the deal {{number}} of {{partner}} with {{customer}} as lost.\n\n- Reason: {{reason}}\n- Note: {{note}}',
      button: 'Open deal',
    },
    de: {
      subject: 'Verloren: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} meldet den Abschluss {{number}} von {{partner}} mit {{customer}} als verloren.\n\n- Grund: {{reason}}\n- Notiz: {{note}}',
      button: 'Abschluss öffnen',
    },
  },
  deal_reopened: {
    name: { en: 'Deal opened again', de: 'Abschluss wieder offen' },
    uses: ABOUT_DEAL,
    en: {
      subject: 'Open again: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has opened the deal {{number}} of {{partner}} with {{customer}} again.',
      button: 'Open deal',
    },
    de: {
      subject: 'Wieder offen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat den Abschluss {{number}} von {{partner}} mit {{customer}} wieder geöffnet.',
      button: 'Abschluss öffnen',
    },
  },
  deal_commented: {
    name: { en: 'Comment', de: 'Kommentar' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: '{{actor}} wrote about {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} wrote about the registration {{number}} of {{partner}} for {{customer}}:\n\n{{note}}',
      button: 'Open registration',
    },
    de: {
      subject: '{{actor}} schreibt zu {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} schreibt zur Registrierung {{number}} von {{partner}} für {{customer}}:\n\n{{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_commented_internally: {
    name: { en: 'Internal comment', de: 'Interner Kommentar' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Internal: {{actor}} wrote about {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} wrote about the registration {{number}} of {{partner}} for {{customer}}, for colleagues only:\n\n{{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Intern: {{actor}} schreibt zu {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} schreibt zur Registrierung {{number}} von {{partner}} für {{customer}}, nur für das eigene Haus:\n\n{{note}}',
      button: 'Registrierung öffnen',
    },
  },
  person_joined: {
    name: { en: 'Somebody joined', de: 'Neu dabei' },
    uses: ['name', 'actor', 'partner'],
    en: {
      subject: '{{actor}} has joined',
      body: 'Hello {{name}},\n\n{{actor}} has accepted the invitation and can sign in now. Partner: {{partner}}',
      button: 'See people',
    },
    de: {
      subject: '{{actor}} ist jetzt dabei',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die Einladung angenommen und kann sich jetzt anmelden. Partner: {{partner}}',
      button: 'Personen ansehen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
