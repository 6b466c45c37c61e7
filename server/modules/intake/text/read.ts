/** From the text of a mail to what a registration says: labelled lines first, then what signatures and sentences give away. */
import { countryCell, flagCell } from '../../../kit/imports/cells.ts';
import { hostNameOf } from '../../../kit/imports/host-name.ts';
import { parseDomain } from '../../matching/index.ts';
import { findAmounts, type FoundAmount } from './amounts.ts';
import { findDay } from './days.ts';
import { labelled, type Label } from './labels.ts';
import { lettersIn, type Letter } from './letters.ts';

/** What was understood; only fields that the text really gives. */
export interface ReadRegistration {
  customer: Partial<Record<'name' | 'domain' | 'country' | 'city' | 'address' | 'registryId', string>>;
  contact: Partial<Record<'name' | 'email' | 'phone' | 'title', string>>;
  amount?: FoundAmount;
  closeDate?: string;
  description?: string;
  incumbent?: string;
  competitors?: string;
  rfp?: boolean;
}

/** What is known beside the text. */
export interface Surroundings {
  /** Currency for a number without one. */
  currency: string;
  subject?: string | undefined;
  /** Addresses and domains that are nobody's customer: the sender's own firm, the vendor. */
  ownDomains: readonly string[];
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const PHONE = /(?:\+|00|\(?0)\d[\d ()/.-]{5,24}\d/u;
const NOISE = /^(?:re|aw|fwd?|wg|deal registration|registration|registrierung|neue?r? (?:deal|kunde))\s*:?\s*/iu;

const clip = (text: string, most: number): string => text.replace(/\s+/gu, ' ').trim().slice(0, most).trim();

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const notation = { decimalComma: false, dayOrder: 'dmy' } as const;

/** Values by label; the first one counts. Lines without a label under a description go on with it. */
function valuesIn(letters: readonly Letter[]): Map<Label, string> {
  const values = new Map<Label, string>();
  for (const line of letters.flatMap((letter) => [...letter.lines, ...letter.signature])) {
    const found = labelled(line);
    if (found && !values.has(found.label)) values.set(found.label, found.value);
  }
  return values;
}

interface Signed {
  name?: string;
  email?: string;
  phone?: string;
  title?: string;
  company?: string;
}

const COMPANY =
  /\b(?:gmbh|ag|se|kg|ohg|ug|e\.?k\.?|inc|llc|ltd|limited|plc|corp|sa|s\.a\.|bv|b\.v\.|nv|ab|as|oy|group|holding)\b\.?/iu;
const TITLE =
  /\b(?:head|chief|c[eioft]o|director|manager|lead|officer|engineer|buyer|leiter|leiterin|geschäftsführer|geschäftsführerin|einkauf|vorstand|president|vp|it)\b/iu;

/** Who signed a letter, as far as the lines under it tell. */
function signerOf(letter: Letter, isOwn: (email: string) => boolean): Signed {
  const lines = letter.signature.map((line) => line.trim());
  const email = lines.map((line) => EMAIL.exec(line)?.[0].toLowerCase()).find(Boolean) ?? letter.fromEmail ?? undefined;
  if (email !== undefined && isOwn(email)) return {};
  const plain = lines.filter((line) => !EMAIL.test(line) && !labelled(line) && !PHONE.test(line));
  const name = letter.fromName ?? plain.find((line) => /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u.test(line));
  const phone = lines.map((line) => PHONE.exec(line)?.[0]).find(Boolean);
  const company = plain.find((line) => line !== name && COMPANY.test(line));
  const title = plain.find((line) => line !== name && line !== company && TITLE.test(line) && line.length <= 120);
  return {
    ...(name && email ? { name } : {}),
    ...(email ? { email } : {}),
    ...(phone && email ? { phone } : {}),
    ...(title && email ? { title } : {}),
    ...(company && email ? { company } : {}),
  };
}

function contactOf(values: ReadonlyMap<Label, string>, signed: Signed): ReadRegistration['contact'] {
  const given = values.get('contactName');
  const inName = given && EMAIL.exec(given)?.[0].toLowerCase();
  const email = EMAIL.exec(values.get('contactEmail') ?? '')?.[0].toLowerCase() ?? inName ?? signed.email;
  const named = given
    ?.replace(/[<(]?[\w.+-]+@[\w.-]+[>)]?/u, '')
    .split(/,| - | – |\|/u)[0]
    ?.trim();
  const sameAsSigned = given === undefined || email === signed.email;
  const phone = values.get('contactPhone') ?? (sameAsSigned ? signed.phone : undefined);
  const title = values.get('contactTitle') ?? (sameAsSigned ? signed.title : undefined);
  const name = named || signed.name;
  return {
    ...(name ? { name: clip(name, 200) } : {}),
    ...(email ? { email: email.slice(0, 254) } : {}),
    ...(phone ? { phone: clip(phone, 40) } : {}),
    ...(title ? { title: clip(title, 120) } : {}),
  };
}

function customerOf(
  values: ReadonlyMap<Label, string>,
  contact: ReadRegistration['contact'],
  signed: Signed,
): ReadRegistration['customer'] {
  const site = values.get('domain');
  const host = site ? hostNameOf(site) : undefined;
  const domain = host ?? (contact.email ? parseDomain(contact.email)?.registrable : undefined);
  const name = values.get('customer') ?? signed.company;
  const country = attempt(() => countryCell(values.get('country') ?? '', notation) as string);
  const plain = (label: Label, most: number) => {
    const value = values.get(label);
    return value ? clip(value, most) : undefined;
  };
  const fields = {
    name: name ? clip(name, 200) : undefined,
    domain,
    country: values.has('country') ? country : undefined,
    city: plain('city', 100),
    address: plain('address', 300),
    registryId: plain('registryId', 60),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as ReadRegistration['customer'];
}

/** What the letter says beside its labelled lines and pleasantries. */
function storyOf(values: ReadonlyMap<Label, string>, letters: readonly Letter[], subject: string | undefined) {
  const told = values.get('description');
  const prose = letters[0]!.lines
    .filter((line) => !labelled(line))
    .join('\n')
    .trim();
  const about = subject?.replace(NOISE, '').replace(NOISE, '').trim();
  const text = told ?? ([about, prose].filter(Boolean).join('\n\n') || undefined);
  return text?.slice(0, 10_000).trim();
}

/** Reads what a text says about a deal. Pure; takes any text and never throws. */
export function readRegistration(text: string, around: Surroundings): ReadRegistration {
  const own = new Set(around.ownDomains.flatMap((domain) => parseDomain(domain)?.registrable ?? []));
  const isOwn = (email: string) => own.has(parseDomain(email)?.registrable ?? '');
  const letters = lettersIn(text.slice(0, 200_000).replaceAll('\u0000', ''));
  const values = valuesIn(letters);
  const signed = letters.map((letter) => signerOf(letter, isOwn)).find((one) => one.email) ?? {};
  const contact = contactOf(values, signed);
  const body = letters.flatMap((letter) => letter.lines).join('\n');
  const amount = findAmounts(values.get('amount') ?? '', around.currency)[0] ?? findAmounts(body)[0];
  const closeDate = findDay(values.get('closeDate') ?? '');
  const rfp = attempt(() => flagCell(values.get('rfp') ?? '', notation) as boolean);
  const description = storyOf(values, letters, around.subject);
  const incumbent = values.get('incumbent');
  const competitors = values.get('competitors');
  return {
    customer: customerOf(values, contact, signed),
    contact,
    ...(amount ? { amount } : {}),
    ...(closeDate ? { closeDate } : {}),
    ...(description ? { description } : {}),
    ...(incumbent ? { incumbent: clip(incumbent, 200) } : {}),
    ...(competitors ? { competitors: clip(competitors, 500) } : {}),
    ...(rfp === undefined ? {} : { rfp }),
  };
}
