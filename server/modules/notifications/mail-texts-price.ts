/** Wordings of the mails about special prices. */
import type { KindName } from './kinds.ts';
import { ABOUT_DEAL, type MailWording } from './mail-words.ts';

export const PRICE_TEXTS = {
  price_asked: {
    name: { en: 'Special price asked for', de: 'Sonderpreis angefragt' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: '{{partner}} asks for a special price: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{partner}} asks for a special price to win {{customer}}.\n\n- Note: {{note}}',
      button: 'Open the request',
    },
    de: {
      subject: '{{partner}} fragt einen Sonderpreis an: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{partner}} fragt einen Sonderpreis an, um {{customer}} zu gewinnen.\n\n- Notiz: {{note}}',
      button: 'Anfrage öffnen',
    },
  },
  price_offered: {
    name: { en: 'Another price offered', de: 'Anderer Preis angeboten' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'An offer for {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\nthe vendor offers another price for {{customer}} than you asked for. Accept it, or ask again.\n\n- Note: {{note}}',
      button: 'See the offer',
    },
    de: {
      subject: 'Ein Angebot für {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Hersteller bietet für {{customer}} einen anderen Preis, als Sie angefragt haben. Nehmen Sie ihn an, oder fragen Sie neu an.\n\n- Notiz: {{note}}',
      button: 'Angebot ansehen',
    },
  },
  price_accepted: {
    name: { en: 'Offered price accepted', de: 'Angebotener Preis angenommen' },
    uses: [...ABOUT_DEAL],
    en: {
      subject: '{{partner}} accepts your offer: {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{partner}} accepts the price that you offered for {{customer}}. Approve it, so that it holds.',
      button: 'Approve',
    },
    de: {
      subject: '{{partner}} nimmt Ihr Angebot an: {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{partner}} nimmt den Preis an, den Sie für {{customer}} angeboten haben. Genehmigen Sie ihn, damit er gilt.',
      button: 'Genehmigen',
    },
  },
  price_approved: {
    name: { en: 'Special price approved', de: 'Sonderpreis genehmigt' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'Your price for {{customer}}: {{number}}',
      body: 'Hello {{name}},\n\nthe special price for {{customer}} is approved. Name {{number}} on your orders.\n\n- Note: {{note}}',
      button: 'See the price',
    },
    de: {
      subject: 'Ihr Preis für {{customer}}: {{number}}',
      body: 'Guten Tag {{name}},\n\nder Sonderpreis für {{customer}} ist genehmigt. Geben Sie bei Bestellungen {{number}} an.\n\n- Notiz: {{note}}',
      button: 'Preis ansehen',
    },
  },
  price_declined: {
    name: { en: 'Special price declined', de: 'Sonderpreis abgelehnt' },
    uses: [...ABOUT_DEAL, 'note'],
    en: {
      subject: 'No special price for {{customer}} ({{number}})',
      body: 'Hello {{name}},\n\n{{actor}} declined the special price for {{customer}}.\n\n- Note: {{note}}',
      button: 'Open the request',
    },
    de: {
      subject: 'Kein Sonderpreis für {{customer}} ({{number}})',
      body: 'Guten Tag {{name}},\n\n{{actor}} hat den Sonderpreis für {{customer}} abgelehnt.\n\n- Notiz: {{note}}',
      button: 'Anfrage öffnen',
    },
  },
  price_expiring: {
    name: { en: 'Special price ends soon', de: 'Sonderpreis endet bald' },
    uses: [...ABOUT_DEAL, 'days_left'],
    en: {
      subject: 'The price for {{customer}} ends soon ({{number}})',
      body: 'Hello {{name}},\n\nthe special price for {{customer}} is not used up and ends soon.\n\n- Days left: {{days_left}}',
      button: 'See the price',
    },
    de: {
      subject: 'Der Preis für {{customer}} endet bald ({{number}})',
      body: 'Guten Tag {{name}},\n\nder Sonderpreis für {{customer}} ist nicht aufgebraucht und endet bald.\n\n- Verbleibende Tage: {{days_left}}',
      button: 'Preis ansehen',
    },
  },
} as const satisfies Partial<Record<KindName, MailWording>>;
