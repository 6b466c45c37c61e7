/** What people write before a colon, by the field that it means. */
const WORDS = {
  customer:
    'customer, customer name, end customer, end user, company, account, prospect, kunde, kundenname, endkunde, firma, unternehmen, interessent',
  domain: 'website, web site, web, domain, homepage, url, webseite, internet',
  country: 'country, land',
  city: 'city, town, location, ort, stadt, sitz',
  address: 'address, street, adresse, anschrift, strasse, straße',
  contactName:
    'contact, contact person, contact name, decision maker, ansprechpartner, ansprechpartnerin, kontakt, entscheider',
  contactEmail: 'contact email, contact e-mail, e-mail, email, mail',
  contactPhone: 'phone, telephone, tel, mobile, telefon, mobil, handy, fon',
  contactTitle: 'title, job title, role, position, funktion',
  amount:
    'amount, value, deal value, deal size, volume, budget, estimated value, wert, betrag, volumen, auftragswert, summe',
  closeDate:
    'close date, closing date, expected close, expected close date, close, decision date, timeline, abschluss, abschlussdatum, erwarteter abschluss, entscheidung, termin',
  description: 'description, project, opportunity, scope, notes, beschreibung, projekt, vorhaben, bedarf',
  incumbent: 'incumbent, current vendor, current solution, bisheriger anbieter, aktuelle lösung',
  competitors: 'competitor, competitors, competition, wettbewerb, wettbewerber, mitbewerber',
  rfp: 'tender, rfp, public tender, ausschreibung',
  registryId: 'vat, vat id, registration number, handelsregister, ust-id, hrb',
} as const;

export type Label = keyof typeof WORDS;

const LABELS = new Map<string, Label>(
  Object.entries(WORDS).flatMap(([label, words]) => words.split(', ').map((word) => [word, label as Label] as const)),
);

const LINE = /^[\s>*•–-]*\**([\p{L}][\p{L} ./-]{1,40}?)\**\s*[:=]\s*\**\s*(.+?)\s*\**\s*$/u;

/** The labelled value in a line: `Customer: Nordwind GmbH`. Undefined for any other line. */
export function labelled(line: string): { label: Label; value: string } | undefined {
  const match = LINE.exec(line);
  const label = match && LABELS.get(match[1]!.trim().toLowerCase());
  return label ? { label, value: match[2]! } : undefined;
}
