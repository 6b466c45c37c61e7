import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { call } from '../../api/call.ts';
import type { LookupOption } from '../../ui/form/LookupField.tsx';

const programmes = async (signal?: AbortSignal) =>
  (await call(partnersContract.listProgrammes, {}, signal ? { signal } : {})).items;

/** Programmes whose name contains a text. */
export async function findProgrammes(text: string, signal: AbortSignal): Promise<LookupOption[]> {
  const wanted = text.toLowerCase();
  const all = await programmes(signal);
  return all.flatMap(({ id, name }) => (name.toLowerCase().includes(wanted) ? [{ value: id, label: name }] : []));
}

export const nameOfProgramme = async (id: string): Promise<string> =>
  (await programmes()).find((programme) => programme.id === id)?.name ?? '…';
