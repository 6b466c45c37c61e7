/** Wordings of the mails for those who are mentioned and those who watch. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const TALK_TEXTS = {
  deal_mentioned: {
    name: { en: 'Mentioned in a comment', de: 'In einem Kommentar erwähnt' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: '{{actor}} mentions you: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} mentions you in a comment on the registration {{number}} of {{partner}} for {{customer}}:\n\n{{note}}',
      button: 'Answer',
    },
    de: {
      subject: '{{actor}} erwähnt Sie: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} erwähnt Sie in einem Kommentar zur Registrierung {{number}} von {{partner}} für {{customer}}:\n\n{{note}}',
      button: 'Antworten',
    },
  },
  deal_watched: {
    name: { en: 'News of a watched registration', de: 'Neues zu einer beobachteten Registrierung' },
    uses: [...ABOUT_DEAL, 'news', 'note'],
    en: {
      subject: '{{customer}} ({{number}}): {{news}}',
      body: 'Hello {{name}},\n\nyou watch the registration {{number}} of {{partner}} for {{customer}}.\n\n- What happened: {{news}}\n- By: {{actor}}\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: '{{customer}} ({{number}}): {{news}}',
      body: 'Guten Tag {{name}},\n\nSie beobachten die Registrierung {{number}} von {{partner}} für {{customer}}.\n\n- Was geschehen ist: {{news}}\n- Durch: {{actor}}\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
