/** Wordings of the mails about holds. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const HOLD_TEXTS = {
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
} as const satisfies Partial<Record<KindName, MailWording>>;
