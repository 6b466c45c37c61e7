import { v7 } from 'uuid';

/** A new identifier: UUIDv7, so that rows made later sort later and indexes grow at one end. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `value` is a UUID in lower case, safe to stand inside a quoted SQL literal. */
export const isId = (value: string): boolean => UUID.test(value);
