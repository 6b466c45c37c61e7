/**
 * Keeps a registration on the server while it is typed. One save at a time (see `ui/form/autosave.ts`), only what has
 * changed, on top of the version that was read. No React here.
 */
import { v4 } from 'uuid';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { isProblem } from '../../../../api/problem.ts';
import type { ApiProblem } from '../../../../api/problem.ts';
import { bodyOf, changedPart, soundPart, valuesOf, without, worthSaving } from './values.ts';
import type { Change, ChangeSchema, RegistrationValues } from './values.ts';

export interface DraftServer {
  create: (body: Change, idempotencyKey: string) => Promise<Deal>;
  update: (deal: Deal, change: Change) => Promise<Deal>;
}

/** What keeps the draft from being saved: somebody else's change, or a refusal that typing cannot mend. */
export type Trouble = { kind: 'clash' } | { kind: 'refused'; problem: ApiProblem };

export interface DraftOptions {
  deal: Deal | null;
  schema: ChangeSchema;
  server: DraftServer;
  /** The registration as the server has it now. */
  onSaved: (deal: Deal) => void;
  onTrouble: (trouble: Trouble | null) => void;
  /** Fields that the server did not take; the rest is saved all the same. */
  onRefused: (problem: ApiProblem) => void;
}

const START = { country: null, dealTypeId: null, byProducts: false };
const savedBody = (deal: Deal): Change => bodyOf(valuesOf(deal, START));
const valueAt = (body: Change, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], body);

export class Draft {
  #options: DraftOptions;
  #deal: Deal | null;
  #saved: Change;
  #trouble: Trouble | null = null;
  /** Paths that the server refused, with the value it refused. */
  #refused = new Map<string, string>();
  /** The first save of a new registration. Repeated unchanged, so that a lost answer makes no second draft. */
  #first: { body: Change; key: string } | undefined;

  constructor(options: DraftOptions) {
    this.#options = options;
    this.#deal = options.deal;
    this.#saved = options.deal ? savedBody(options.deal) : {};
  }

  get deal(): Deal | null {
    return this.#deal;
  }

  /** Whether everything in these values is on the server. */
  holds(values: RegistrationValues): boolean {
    return this.#deal !== null && changedPart(this.#saved, bodyOf(values)) === undefined;
  }

  /**
   * Saves what differs. Creates the draft once there is a customer, or at once when `force` is set. Rejects when the
   * server was away, so that the caller tries again; refusals are told through the options.
   */
  async save(values: RegistrationValues, force = false): Promise<void> {
    for (let round = 0; round < 4 && this.#trouble === null; round += 1) {
      const change = this.#changeFor(values, force);
      if (!change) return;
      try {
        this.#taken(...(await this.#send(change)));
      } catch (error) {
        this.#consider(error, this.#first?.body ?? change);
      }
    }
  }

  /** Goes on from the registration as somebody else has left it. */
  rebase(deal: Deal): void {
    this.#deal = deal;
    this.#saved = savedBody(deal);
    this.#setTrouble(null);
  }

  #changeFor(values: RegistrationValues, force: boolean): Change | undefined {
    const { sound } = soundPart(this.#options.schema, bodyOf(values));
    const body = [...this.#refused].reduce((rest, [path, value]) => {
      const keys = path.split('.');
      return JSON.stringify(valueAt(sound, keys)) === value ? without(rest, keys) : rest;
    }, sound);
    if (this.#deal) return changedPart(this.#saved, body);
    return force || worthSaving(values) ? body : undefined;
  }

  async #send(change: Change): Promise<[Deal, Change]> {
    const { server } = this.#options;
    if (this.#deal) return [await server.update(this.#deal, change), change];
    this.#first ??= { body: change, key: v4() };
    return [await server.create(this.#first.body, this.#first.key), this.#first.body];
  }

  #taken(deal: Deal, change: Change): void {
    this.#deal = deal;
    this.#saved = { ...this.#saved, ...change };
    this.#first = undefined;
    this.#options.onSaved(deal);
  }

  /** A wrong field is left out and the rest tried again; other refusals stop the saving until they are dealt with. */
  #consider(error: unknown, sent: Change): void {
    if (!isProblem(error) || error.transient || error.status === 401 || error.status === 429) throw error;
    this.#first = undefined;
    if (error.code === 'stale') return this.#setTrouble({ kind: 'clash' });
    if (error.status !== 422 || error.errors.length === 0) return this.#setTrouble({ kind: 'refused', problem: error });
    this.#options.onRefused(error);
    for (const { path } of error.errors) {
      const keys = path.split('.');
      // What is wrong may not stand in the body at all, such as an own field that the vendor has removed meanwhile.
      const known = valueAt(sent, keys) === undefined ? keys.slice(0, 1) : keys;
      this.#refused.set(known.join('.'), JSON.stringify(valueAt(sent, known)));
    }
  }

  #setTrouble(trouble: Trouble | null): void {
    this.#trouble = trouble;
    this.#options.onTrouble(trouble);
  }
}
