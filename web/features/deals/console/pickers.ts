/** What filters find by name: partners, colleagues, stages, kinds of business, countries. */
import i18next from 'i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { Wording } from '../../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { call } from '../../../api/call.ts';
import { currentFormats } from '../../../format.ts';
import { COUNTRY_CODES } from '../../../ui/form/countryCodes.ts';
import type { Filter, PickOption } from '../../../ui/list/filter.ts';
import { wordIn } from '../portal/wording.ts';

type RecordFilter = Extract<Filter, { kind: 'record' }>;

const MOST = 50;
const word = (wording: Wording) => wordIn(wording, i18next.language);
const has = (text: string) => (option: PickOption) =>
  option.label.toLocaleLowerCase().includes(text.toLocaleLowerCase());

/** A list that is short enough to be read as a whole. */
function fromAll(all: (signal?: AbortSignal) => Promise<PickOption[]>): RecordFilter {
  return {
    kind: 'record',
    find: async (text, signal) => (await all(signal)).filter(has(text)),
    name: async (value) => (await all()).find((option) => option.value === value)?.label ?? value,
  };
}

export const byPartner: RecordFilter = {
  kind: 'record',
  find: async (text, signal) => {
    const query = { limit: MOST, ...(text ? { q: text } : {}) };
    const { items } = await call(partnersContract.listPartners, { query }, { signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (partnerId) => (await call(partnersContract.readPartner, { params: { partnerId } })).name,
};

/** Vendor staff, with "me" on top. */
export const byColleague: RecordFilter = {
  kind: 'record',
  me: true,
  find: async (text, signal) => {
    const query = { side: 'in:vendor', limit: MOST, ...(text ? { q: text } : {}) };
    const { items } = await call(tenancyContract.listPeople, { query }, { signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (personId) => (await call(tenancyContract.readPerson, { params: { personId } })).name,
};

export const byStage = fromAll(async (signal) => {
  const { items } = await call(dealsContract.listDealStages, { query: { all: 'true' } }, signal ? { signal } : {});
  return items.map(({ id, name }) => ({ value: id, label: word(name) }));
});

export const byDealType = fromAll(async (signal) => {
  const { items } = await call(dealsContract.listDealTypes, { query: { all: 'true' } }, signal ? { signal } : {});
  return items.map(({ id, label }) => ({ value: id, label: word(label) }));
});

export const byCountry = fromAll(async () =>
  COUNTRY_CODES.map((value) => ({ value, label: currentFormats().country(value) })).sort((a, b) =>
    a.label.localeCompare(b.label),
  ),
);
