/** Wordings of the mails of chains of approvals. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const APPROVAL_TEXTS = {
  approval_asked: {
    name: { en: 'A step waits for you', de: 'Ein Schritt wartet auf Sie' },
    uses: [...ABOUT_DEAL, 'step'],
    en: {
      subject: 'Your decision: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe registration {{number}} of {{partner}} for {{customer}} waits for you: {{step}}.',
      button: 'Decide',
    },
    de: {
      subject: 'Ihre Entscheidung: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\ndie Registrierung {{number}} von {{partner}} für {{customer}} wartet auf Sie: {{step}}.',
      button: 'Entscheiden',
    },
  },
  approval_handed: {
    name: { en: 'A step was passed on to you', de: 'Ein Schritt wurde Ihnen übergeben' },
    uses: [...ABOUT_DEAL, 'step', 'note'],
    en: {
      subject: 'Passed on to you: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has passed the step {{step}} of the registration {{number}} of {{partner}} for {{customer}} on to you.\n\n- Note: {{note}}',
      button: 'Decide',
    },
    de: {
      subject: 'Ihnen übergeben: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat Ihnen den Schritt {{step}} der Registrierung {{number}} von {{partner}} für {{customer}} übergeben.\n\n- Notiz: {{note}}',
      button: 'Entscheiden',
    },
  },
  approval_escalated: {
    name: { en: 'A step is late', de: 'Ein Schritt ist spät dran' },
    uses: [...ABOUT_DEAL, 'step'],
    en: {
      subject: 'Running late: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe step {{step}} of the registration {{number}} of {{partner}} for {{customer}} has used up most of its time and is still open. You may decide it.',
      button: 'Decide',
    },
    de: {
      subject: 'Es wird knapp: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Schritt {{step}} der Registrierung {{number}} von {{partner}} für {{customer}} hat seine Zeit fast aufgebraucht und ist noch offen. Sie dürfen ihn entscheiden.',
      button: 'Entscheiden',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
