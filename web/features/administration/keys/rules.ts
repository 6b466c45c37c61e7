import type { RoleName } from '../../roles/table/abilities.ts';

/** What a channel manager sees hangs on the partners assigned to the person; a program has none, so no key takes it. */
export const isForKeys = (role: RoleName): boolean => role !== 'channel_manager';

/** The last millisecond of a calendar day (`YYYY-MM-DD`) where the person is, as the API takes moments. */
export const endOfLocalDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();
