/** Filters that name partners, programmes and tiers by id. */
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { call } from '../../api/call.ts';
import type { Filter, PickOption } from '../../ui/list/filter.ts';

const containing = (text: string, options: readonly PickOption[]) =>
  options.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));

const programmes = async (signal?: AbortSignal) =>
  (await call(partnersContract.listProgrammes, {}, signal ? { signal } : {})).items;

/** Tiers say which programme they belong to as soon as there are several. */
async function tierOptions(signal?: AbortSignal): Promise<PickOption[]> {
  const all = await programmes(signal);
  return all.flatMap((programme) =>
    programme.tiers
      .toReversed()
      .map(({ id, name }) => ({ value: id, label: all.length > 1 ? `${name} (${programme.name})` : name })),
  );
}

const labelIn = (options: readonly PickOption[], id: string) => options.find(({ value }) => value === id)?.label ?? '…';

export const tierFilter: Filter = {
  kind: 'record',
  find: async (text, signal) => containing(text, await tierOptions(signal)),
  name: async (id) => labelIn(await tierOptions(), id),
};

const programmeOptions = async (signal?: AbortSignal) =>
  (await programmes(signal)).map(({ id, name }) => ({ value: id, label: name }));

export const programmeFilter: Filter = {
  kind: 'record',
  find: async (text, signal) => containing(text, await programmeOptions(signal)),
  name: async (id) => labelIn(await programmeOptions(), id),
};

const partnerName = async (partnerId: string) =>
  (await call(partnersContract.readPartner, { params: { partnerId } })).name;

/** Partners by name; `type` narrows them, e.g. to distributors. */
export const partnerFilter = (type?: 'distributor'): Filter => ({
  kind: 'record',
  find: async (text, signal) => {
    const query = { q: text, limit: 30, ...(type ? { type: `in:${type}` } : {}) };
    const { items } = await call(partnersContract.listPartners, { query }, { signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
  name: partnerName,
});
