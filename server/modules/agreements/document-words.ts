/** Words of the evidence page. */
const en = {
  evidence: 'Evidence of signature',
  agreement: 'Agreement',
  parties: 'Parties',
  term: 'In force',
  hash: 'SHA-256 of the text of page',
  whole: 'SHA-256 of the whole text',
  signedAt: 'Signed at (UTC)',
  address: 'Address',
  userAgent: 'Browser',
  consent: 'Agreed to',
  side: { partner: 'For the partner', vendor: 'For the vendor' },
  method: {
    click: 'Signed by clicking',
    typed: 'Signed by typing the name',
    drawn: 'Signed by drawing',
    automatic: 'Counter-signed automatically',
    paper: 'Signed on paper',
  } as Record<string, string>,
};
export type DocumentWords = typeof en;

const de: DocumentWords = {
  evidence: 'Nachweis der Unterschrift',
  agreement: 'Vereinbarung',
  parties: 'Parteien',
  term: 'In Kraft',
  hash: 'SHA-256 des Textes von Seite',
  whole: 'SHA-256 des ganzen Textes',
  signedAt: 'Unterschrieben (UTC)',
  address: 'Adresse',
  userAgent: 'Browser',
  consent: 'Einverstanden mit',
  side: { partner: 'Für den Partner', vendor: 'Für den Hersteller' },
  method: {
    click: 'Unterschrieben durch Klick',
    typed: 'Unterschrieben durch Eintippen des Namens',
    drawn: 'Unterschrieben durch Zeichnen',
    automatic: 'Automatisch gegengezeichnet',
    paper: 'Auf Papier unterschrieben',
  },
};

export const WORDS: Readonly<Record<'en' | 'de', DocumentWords>> = { en, de };
