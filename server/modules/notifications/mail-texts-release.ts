/** Wordings of the mails about holds, releases and renewals. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const RELEASE_TEXTS = {
  deal_held: {
    name: { en: 'Registration on hold', de: 'Registrierung angehalten' },
    uses: [...ABOUT_DEAL, 'until', 'note'],
    en: {
      subject: 'On hold: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nyour registration {{number}} for {{customer}} is on hold. Your place in line stays yours.\n\n- Until: {{until}}\n- Next step: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Angehalten: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nIhre Registrierung {{number}} für {{customer}} ist angehalten. Ihr Platz in der Reihe bleibt Ihnen.\n\n- Bis: {{until}}\n- Nächster Schritt: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_resumed: {
    name: { en: 'Registration goes on', de: 'Registrierung geht weiter' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'It goes on: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nyour registration {{number}} for {{customer}} is no longer on hold. The vendor looks at it again.',
      button: 'Open registration',
    },
    de: {
      subject: 'Es geht weiter: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nIhre Registrierung {{number}} für {{customer}} ist nicht mehr angehalten. Sie wird wieder geprüft.',
      button: 'Registrierung öffnen',
    },
  },
  release_wished: {
    name: { en: 'Release of a customer asked', de: 'Freigabe eines Kunden erbeten' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: '{{partner}} asks for {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{partner}} asks that {{customer}} be released to them.\n\n{{note}}',
      button: 'Open registration',
    },
    de: {
      subject: '{{partner}} bittet um {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{partner}} bittet um die Freigabe von {{customer}}.\n\n{{note}}',
      button: 'Registrierung öffnen',
    },
  },
  release_asked: {
    name: { en: 'Consent to a release', de: 'Zustimmung zu einer Freigabe' },
    uses: [...ABOUT_DEAL, 'until', 'note'],
    en: {
      subject: 'Will you release {{customer}}? ({{number}})',
      body: 'Hello {{name}},\n\nyou are asked to release {{customer}}, which your registration {{number}} protects.\n\n{{note}}\n\nPlease answer until {{until}}.',
      button: 'Answer',
    },
    de: {
      subject: 'Geben Sie {{customer}} frei? ({{number}})',
      body: 'Guten Tag {{name}},\n\nSie werden gebeten, {{customer}} freizugeben; Ihre Registrierung {{number}} schützt diesen Kunden.\n\n{{note}}\n\nBitte antworten Sie bis {{until}}.',
      button: 'Antworten',
    },
  },
  release_answered: {
    name: { en: 'Release answered', de: 'Freigabe beantwortet' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Answer about {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthere is an answer about the release of {{customer}} ({{number}}).\n\n{{note}}',
      button: 'Open release',
    },
    de: {
      subject: 'Antwort zu {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nes gibt eine Antwort zur Freigabe von {{customer}} ({{number}}).\n\n{{note}}',
      button: 'Freigabe öffnen',
    },
  },
  release_decided: {
    name: { en: 'Release decided', de: 'Freigabe entschieden' },
    uses: [...ABOUT_DEAL, 'until', 'note'],
    en: {
      subject: 'Decided: the release of {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nit is decided about the release of {{customer}}, which your registration {{number}} protects.\n\n{{note}}',
      button: 'See the decision',
    },
    de: {
      subject: 'Entschieden: Freigabe von {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nüber die Freigabe von {{customer}} ist entschieden; Ihre Registrierung {{number}} schützt diesen Kunden.\n\n{{note}}',
      button: 'Entscheidung ansehen',
    },
  },
  release_wish_answered: {
    name: { en: 'Answer about a customer', de: 'Antwort zu einem Kunden' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: 'Your question about {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthere is an answer to your request for {{customer}}: see your registration {{number}}.',
      button: 'Open registration',
    },
    de: {
      subject: 'Ihre Anfrage zu {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nes gibt eine Antwort auf Ihre Anfrage zu {{customer}}: siehe Ihre Registrierung {{number}}.',
      button: 'Registrierung öffnen',
    },
  },
  first_refusal: {
    name: { en: 'First refusal at renewal', de: 'Vorrecht bei der Verlängerung' },
    uses: [...ABOUT_DEAL, 'until'],
    en: {
      subject: 'You go first: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nyour customer {{customer}} comes up for renewal. As its incumbent you have first refusal until {{until}}: register the renewal to use it.',
      button: 'Open the deal that you won',
    },
    de: {
      subject: 'Sie haben Vorrecht: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nbei Ihrem Kunden {{customer}} steht die Verlängerung an. Als bisheriger Partner haben Sie bis {{until}} das Vorrecht: Registrieren Sie die Verlängerung, um es zu nutzen.',
      button: 'Gewonnenen Abschluss öffnen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
