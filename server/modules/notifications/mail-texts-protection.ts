/** Wordings of the mails about extensions, milestones, changes and silence of approved registrations. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const PROTECTION_TEXTS = {
  deal_extension_requested: {
    name: { en: 'Extension asked for', de: 'Verlängerung erbeten' },
    uses: [...ABOUT_DEAL, 'note', 'until'],
    en: {
      subject: '{{partner}} asks for more time: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} asks to extend the protection of the registration {{number}} of {{partner}} for {{customer}}, which ends on {{until}}:\n\n{{note}}',
      button: 'Decide',
    },
    de: {
      subject: '{{partner}} bittet um mehr Zeit: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} bittet darum, den Schutz der Registrierung {{number}} von {{partner}} für {{customer}} zu verlängern. Er endet am {{until}}:\n\n{{note}}',
      button: 'Entscheiden',
    },
  },
  deal_extended: {
    name: { en: 'Protection extended', de: 'Schutz verlängert' },
    uses: [...ABOUT_DEAL, 'note', 'until'],
    en: {
      subject: 'Protected until {{until}}: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has extended the protection of your registration {{number}} for {{customer}}. It now lasts until {{until}}.\n\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Geschützt bis {{until}}: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat den Schutz Ihrer Registrierung {{number}} für {{customer}} verlängert. Er gilt jetzt bis {{until}}.\n\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_extension_declined: {
    name: { en: 'Extension declined', de: 'Verlängerung abgelehnt' },
    uses: [...ABOUT_DEAL, 'note', 'until'],
    en: {
      subject: 'Not extended: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has declined to extend the protection of your registration {{number}} for {{customer}}. It lasts until {{until}}.\n\n- Reason: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Nicht verlängert: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die Verlängerung des Schutzes Ihrer Registrierung {{number}} für {{customer}} abgelehnt. Er gilt bis {{until}}.\n\n- Grund: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_milestone_reported: {
    name: { en: 'Milestone to confirm', de: 'Meilenstein zu bestätigen' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Please confirm: {{reason}}, {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} reports a milestone for the registration {{number}} of {{partner}} for {{customer}}: {{reason}}. It lengthens the protection once you have confirmed it.\n\n- Note: {{note}}',
      button: 'Confirm',
    },
    de: {
      subject: 'Bitte bestätigen: {{reason}}, {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} meldet für die Registrierung {{number}} von {{partner}} für {{customer}} einen Meilenstein: {{reason}}. Er verlängert den Schutz, sobald Sie ihn bestätigt haben.\n\n- Notiz: {{note}}',
      button: 'Bestätigen',
    },
  },
  deal_milestone_reached: {
    name: { en: 'Milestone reached', de: 'Meilenstein erreicht' },
    uses: [...ABOUT_DEAL, 'reason', 'until'],
    en: {
      subject: '{{reason}}: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe registration {{number}} of {{partner}} for {{customer}} has reached a milestone: {{reason}}. Protection lasts until {{until}}.',
      button: 'Open registration',
    },
    de: {
      subject: '{{reason}}: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\ndie Registrierung {{number}} von {{partner}} für {{customer}} hat einen Meilenstein erreicht: {{reason}}. Der Schutz gilt bis {{until}}.',
      button: 'Registrierung öffnen',
    },
  },
  deal_milestone_declined: {
    name: { en: 'Milestone not confirmed', de: 'Meilenstein nicht bestätigt' },
    uses: [...ABOUT_DEAL, 'reason', 'note'],
    en: {
      subject: 'Not confirmed: {{reason}}, {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has not confirmed the milestone {{reason}} of your registration {{number}} for {{customer}}.\n\n- Reason: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Nicht bestätigt: {{reason}}, {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat den Meilenstein {{reason}} Ihrer Registrierung {{number}} für {{customer}} nicht bestätigt.\n\n- Grund: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_amendment_requested: {
    name: { en: 'Change asked for', de: 'Änderung erbeten' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: '{{partner}} asks for a change: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} asks to change the approved registration {{number}} of {{partner}} for {{customer}}.\n\n- Reason: {{note}}',
      button: 'Decide',
    },
    de: {
      subject: '{{partner}} bittet um eine Änderung: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} bittet darum, die genehmigte Registrierung {{number}} von {{partner}} für {{customer}} zu ändern.\n\n- Grund: {{note}}',
      button: 'Entscheiden',
    },
  },
  deal_amended: {
    name: { en: 'Registration changed', de: 'Registrierung geändert' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Changed: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has changed the approved registration {{number}} of {{partner}} for {{customer}}. Discount and protection stay as promised.\n\n- Note: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Geändert: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die genehmigte Registrierung {{number}} von {{partner}} für {{customer}} geändert. Rabatt und Schutz bleiben wie zugesagt.\n\n- Notiz: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_amendment_declined: {
    name: { en: 'Change declined', de: 'Änderung abgelehnt' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Not changed: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} has declined the change of your registration {{number}} for {{customer}}.\n\n- Reason: {{note}}',
      button: 'Open registration',
    },
    de: {
      subject: 'Nicht geändert: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat die Änderung Ihrer Registrierung {{number}} für {{customer}} abgelehnt.\n\n- Grund: {{note}}',
      button: 'Registrierung öffnen',
    },
  },
  deal_silent: {
    name: { en: 'Nothing has happened', de: 'Es ist still' },
    uses: [...ABOUT_DEAL, 'until'],
    en: {
      subject: 'Is it still alive? {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nnothing has happened in the registration {{number}} of {{partner}} for {{customer}} for a while. A new stage, a milestone or a comment shows that it is still being worked on. Protection lasts until {{until}}, where the programme does not end it earlier for silence.',
      button: 'Say how it stands',
    },
    de: {
      subject: 'Lebt es noch? {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nin der Registrierung {{number}} von {{partner}} für {{customer}} ist seit einer Weile nichts geschehen. Eine neue Phase, ein Meilenstein oder ein Kommentar zeigt, dass daran gearbeitet wird. Der Schutz gilt bis {{until}}, sofern das Programm ihn nicht früher beendet, weil nichts geschieht.',
      button: 'Stand melden',
    },
  },
  deal_lapsed: {
    name: { en: 'Protection lapsed', de: 'Schutz verfallen' },
    uses: [...ABOUT_DEAL, 'until'],
    en: {
      subject: 'Protection lapsed: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe protection of the registration {{number}} of {{partner}} for {{customer}} has lapsed on {{until}}, because nothing has happened for too long. The customer may be registered by others now.',
      button: 'Open registration',
    },
    de: {
      subject: 'Schutz verfallen: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Schutz der Registrierung {{number}} von {{partner}} für {{customer}} ist am {{until}} verfallen, weil zu lange nichts geschehen ist. Der Kunde kann jetzt von anderen registriert werden.',
      button: 'Registrierung öffnen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
