/** What stands in the registration form, and how it becomes the body of a request and back. Pure. */
import type { z } from 'zod';
import type { FieldValues } from '../../../../../server/kit/forms/values.ts';
import type { Money } from '../../../../../server/kit/contract.ts';
import type { Deal, DealChange } from '../../../../../server/modules/deals/contract.ts';

/** A product as the form shows it; the price begins as the list price. */
export interface LineValues {
  /** Identity within the form; the server knows lines by their order only. */
  id: string;
  productId: string;
  /** SKU and name, for showing the choice before products are fetched. */
  label: string;
  quantity: number | '';
  unitPrice: Money | null;
}

export interface RegistrationValues {
  customer: Record<'name' | 'domain' | 'city' | 'address' | 'registryId', string> & { country: string | null };
  dealTypeId: string | null;
  /** Whether the amount is typed or is the sum of products. */
  valuedBy: 'amount' | 'products';
  amount: Money | null;
  lines: LineValues[];
  closeDate: string | null;
  /** The customer's division or site, where the vendor protects such. */
  division: string;
  contact: Record<'name' | 'email' | 'phone' | 'title', string>;
  description: string;
  existingRelationship: string;
  incumbent: string;
  competitors: string;
  rfp: boolean;
  /** The tenant's own fields by key. */
  custom: FieldValues;
  /** Answer to the vendor's question; goes out as a comment, not as a part of the registration. */
  answer: string;
}

export type Change = z.input<typeof DealChange>;

/** The contract's schema of a change. Pages load it with the form (`load.ts`). */
export type ChangeSchema = z.ZodType<unknown, Change>;

const texts = <Key extends string>(keys: readonly Key[], from: Partial<Record<Key, string | null>> | undefined) =>
  Object.fromEntries(keys.map((key) => [key, from?.[key] ?? ''])) as Record<Key, string>;

const CUSTOMER = ['name', 'domain', 'city', 'address', 'registryId'] as const;
const CONTACT = ['name', 'email', 'phone', 'title'] as const;
const STORY = ['description', 'existingRelationship', 'incumbent', 'competitors'] as const;

/** Lines of a registration as the form shows them. */
export const lineValuesOf = (deal: Pick<Deal, 'lines'> | null): LineValues[] =>
  (deal?.lines ?? []).map(({ product, quantity, unitPrice }, index) => ({
    id: String(index),
    productId: product.id,
    label: `${product.name} · ${product.sku}`,
    quantity,
    unitPrice,
  }));

/** Lines as a body has them; those without a product or a number are left out. */
export const linesFrom = (lines: readonly LineValues[]): NonNullable<Change['lines']> =>
  lines
    .filter(({ productId, quantity }) => productId && quantity !== '')
    .map(({ productId, quantity, unitPrice }) => ({
      productId,
      quantity: Number(quantity),
      ...(unitPrice ? { unitPrice } : {}),
    }));

/** What the form begins with: the saved registration, or an empty one in the firm's own country. */
export function valuesOf(
  deal: Deal | null,
  start: { country: string | null; dealTypeId: string | null; byProducts: boolean },
): RegistrationValues {
  const byProducts = deal && (deal.amount !== null || deal.lines.length > 0) ? deal.lines.length > 0 : start.byProducts;
  return {
    customer: { ...texts(CUSTOMER, deal?.customer), country: deal ? deal.customer.country : start.country },
    dealTypeId: deal?.dealType.id ?? start.dealTypeId,
    valuedBy: byProducts ? 'products' : 'amount',
    amount: byProducts ? null : (deal?.amount ?? null),
    lines: lineValuesOf(deal),
    closeDate: deal?.closeDate ?? null,
    division: deal?.division ?? '',
    contact: texts(CONTACT, deal?.contact),
    ...texts(STORY, deal ?? undefined),
    rfp: deal?.rfp ?? false,
    custom: { ...deal?.custom },
    answer: '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
const trimmed = <T extends Record<string, string>>(group: T) =>
  Object.fromEntries(Object.entries(group).map(([key, text]) => [key, orNull(text)])) as Record<keyof T, string | null>;

/** A web address or host as people paste it → the host: `https://www.contoso.com/en` → `contoso.com`. */
export function hostOf(typed: string): string {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#:].*$/, '');
  return host.replace(/^www\./, '').replace(/\.$/, '');
}

/** The whole form as a body. Empty fields are null, so that what was cleared is cleared; lines without product are left out. */
export function bodyOf(values: RegistrationValues): Change {
  const { country, ...customer } = values.customer;
  const byProducts = values.valuedBy === 'products';
  const lines = byProducts ? linesFrom(values.lines) : [];
  return {
    ...(values.dealTypeId ? { dealTypeId: values.dealTypeId } : {}),
    customer: { ...trimmed({ ...customer, domain: hostOf(customer.domain) }), country },
    contact: trimmed(values.contact),
    ...trimmed({
      description: values.description,
      existingRelationship: values.existingRelationship,
      incumbent: values.incumbent,
      competitors: values.competitors,
    }),
    rfp: values.rfp,
    lines,
    ...(lines.length > 0 ? {} : { amount: byProducts ? null : values.amount }),
    closeDate: values.closeDate,
    division: orNull(values.division),
    custom: customOf(values.custom),
  };
}

const customOf = (custom: FieldValues) =>
  Object.fromEntries(Object.entries(custom).map(([key, value]) => [key, value === '' ? null : value]));

/** The body without what the contract refuses, and the paths that were taken out: a half-typed address must not hold up the rest. */
export function soundPart(schema: ChangeSchema, body: Change): { sound: Change; unsound: string[] } {
  let sound = body;
  const unsound: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const issues = schema.safeParse(sound).error?.issues ?? [];
    if (issues.length === 0) return { sound, unsound };
    for (const issue of issues) {
      const path = issue.path.map(String);
      unsound.push(path.join('.'));
      sound = without(sound, path);
    }
  }
  return { sound, unsound };
}

/** The body without one field. A wrong line takes all lines with it, because lines are saved as a whole. */
export function without(body: Change, path: readonly string[]): Change {
  const [group, field] = path as [keyof Change, string | undefined];
  const { [group]: inner, ...rest } = body;
  const nested = (group === 'customer' || group === 'contact' || group === 'custom') && field !== undefined;
  if (!nested) return rest;
  const { [field]: _taken, ...others } = inner as Record<string, unknown>;
  return { ...rest, [group]: others } as Change;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What differs from the body that is saved already, by top-level field; undefined when nothing does. */
export function changedPart(saved: Change, body: Change): Change | undefined {
  const entries = Object.entries(body).filter(([key, value]) => !same(value, saved[key as keyof Change]));
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Change);
}

/** True once something stands there that is worth a draft: a customer's name or domain. */
export const worthSaving = ({ customer }: RegistrationValues): boolean =>
  customer.name.trim().length > 1 || hostOf(customer.domain).length > 3;

/** Path in a body → field of the form: an amount is one field, whatever is wrong with it. */
export const fieldOf = (path: string): string => path.replace(/\.(minor|currency)$/, '');
