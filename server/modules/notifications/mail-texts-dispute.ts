/** Wordings of the mails about disputes. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const DISPUTE_TEXTS = {
  dispute_requested: {
    name: { en: 'Decision contested', de: 'Entscheidung angefochten' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'Contested: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} contests the decision about {{customer}}. Case {{number}} waits for you to take it up.',
      button: 'Open case',
    },
    de: {
      subject: 'Angefochten: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} ficht die Entscheidung zu {{customer}} an. Fall {{number}} wartet darauf, dass Sie ihn aufnehmen.',
      button: 'Fall öffnen',
    },
  },
  dispute_answered: {
    name: { en: 'Evidence given', de: 'Nachweis gegeben' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'Answer of {{partner}}: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{partner}} has answered in case {{number}} about {{customer}}.',
      button: 'Open case',
    },
    de: {
      subject: 'Antwort von {{partner}}: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{partner}} hat im Fall {{number}} zu {{customer}} geantwortet.',
      button: 'Fall öffnen',
    },
  },
  dispute_answer_missed: {
    name: { en: 'Answer missed', de: 'Antwort ausgeblieben' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'No answer from {{partner}}: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{partner}} has not answered in time in case {{number}} about {{customer}}.',
      button: 'Open case',
    },
    de: {
      subject: 'Keine Antwort von {{partner}}: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{partner}} hat im Fall {{number}} zu {{customer}} nicht rechtzeitig geantwortet.',
      button: 'Fall öffnen',
    },
  },
  dispute_appealed: {
    name: { en: 'Decision appealed', de: 'Einspruch eingelegt' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'Appeal of {{partner}}: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{partner}} appeals against the decision in case {{number}} about {{customer}}. Somebody else decides once more.',
      button: 'Open case',
    },
    de: {
      subject: 'Einspruch von {{partner}}: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{partner}} legt Einspruch gegen die Entscheidung im Fall {{number}} zu {{customer}} ein. Jemand anderes entscheidet noch einmal.',
      button: 'Fall öffnen',
    },
  },
  dispute_opened: {
    name: { en: 'Dispute opened', de: 'Klärung eröffnet' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'Being clarified: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe vendor clarifies to whom {{customer}} belongs, and your registration {{number}} is concerned. You may be asked for evidence; until then there is nothing to do.',
      button: 'See where it stands',
    },
    de: {
      subject: 'In Klärung: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Hersteller klärt, wem {{customer}} zusteht; Ihre Registrierung {{number}} ist betroffen. Vielleicht werden Sie um Nachweise gebeten; bis dahin müssen Sie nichts tun.',
      button: 'Stand ansehen',
    },
  },
  dispute_asked: {
    name: { en: 'Evidence asked for', de: 'Nachweis erbeten' },
    uses: [...ABOUT_DEAL, 'until', 'note'],
    en: {
      subject: 'A question about {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe vendor asks you about your registration {{number}} for {{customer}}:\n\n{{note}}\n\nPlease answer until {{until}}.',
      button: 'Answer',
    },
    de: {
      subject: 'Eine Frage zu {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Hersteller fragt Sie zu Ihrer Registrierung {{number}} für {{customer}}:\n\n{{note}}\n\nBitte antworten Sie bis {{until}}.',
      button: 'Antworten',
    },
  },
  dispute_reminded: {
    name: { en: 'Answer due soon', de: 'Antwort bald fällig' },
    uses: [...ABOUT_DEAL, 'until', 'days_left'],
    en: {
      subject: 'Please answer until {{until}}: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\na question about your registration {{number}} for {{customer}} still waits for your answer until {{until}}.',
      button: 'Answer',
    },
    de: {
      subject: 'Bitte bis {{until}} antworten: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\neine Frage zu Ihrer Registrierung {{number}} für {{customer}} wartet noch bis {{until}} auf Ihre Antwort.',
      button: 'Antworten',
    },
  },
  dispute_decided: {
    name: { en: 'Dispute decided', de: 'Streitfall entschieden' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Decided: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nit is decided what becomes of your registration {{number}} for {{customer}}.\n\n{{note}}',
      button: 'See the decision',
    },
    de: {
      subject: 'Entschieden: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nes ist entschieden, was aus Ihrer Registrierung {{number}} für {{customer}} wird.\n\n{{note}}',
      button: 'Entscheidung ansehen',
    },
  },
  dispute_closed: {
    name: { en: 'Dispute closed', de: 'Streitfall abgeschlossen' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Closed: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe question about your registration {{number}} for {{customer}} is closed.\n\n{{note}}',
      button: 'See where it stands',
    },
    de: {
      subject: 'Abgeschlossen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\ndie Klärung zu Ihrer Registrierung {{number}} für {{customer}} ist abgeschlossen.\n\n{{note}}',
      button: 'Stand ansehen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
