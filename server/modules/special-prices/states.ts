/** States of a request for a special price, as data: checked by the compiler, read by server and web alike. */

export const SPECIAL_PRICE_STATES = [
  /** Being written; the partner's own. */
  'draft',
  /** The vendor's turn. */
  'submitted',
  /** The vendor has made another offer: the partner's turn. */
  'countered',
  /** The partner agrees to the offer; the vendor confirms. */
  'accepted',
  /** Agreed, with a number, for dates and quantities. */
  'approved',
  'partially_consumed',
  'consumed',
  /** Turned down, by either side. */
  'declined',
  'withdrawn',
  /** Its dates are over. */
  'expired',
] as const;
export type SpecialPriceState = (typeof SPECIAL_PRICE_STATES)[number];

/** What can be done with a request, and by whom: the partner asks, the vendor answers. */
export const SPECIAL_PRICE_ACTIONS = [
  'update',
  'delete',
  'submit',
  'accept',
  'askAgain',
  'refuse',
  'withdraw',
  'counter',
  'approve',
  'decline',
  'consume',
] as const;
export type SpecialPriceAction = (typeof SPECIAL_PRICE_ACTIONS)[number];

/** In which states each action is possible. */
export const ACTION_IN: Readonly<Record<SpecialPriceAction, readonly SpecialPriceState[]>> = {
  update: ['draft'],
  delete: ['draft'],
  submit: ['draft'],
  accept: ['countered'],
  askAgain: ['countered'],
  refuse: ['countered'],
  withdraw: ['submitted', 'countered', 'accepted'],
  counter: ['submitted'],
  approve: ['submitted', 'accepted'],
  decline: ['submitted', 'accepted'],
  consume: ['approved', 'partially_consumed'],
};

/** States whose dates can run out. */
export const CAN_EXPIRE: readonly SpecialPriceState[] = [
  'submitted',
  'countered',
  'accepted',
  'approved',
  'partially_consumed',
];

/** States in which the price is honoured. */
export const HONOURED: readonly SpecialPriceState[] = ['approved', 'partially_consumed', 'consumed'];

const WORDS: Record<SpecialPriceState, string> = {
  draft: 'a draft',
  submitted: 'waiting for the vendor',
  countered: 'waiting for the partner’s answer',
  accepted: 'waiting for the vendor’s confirmation',
  approved: 'approved',
  partially_consumed: 'partly used',
  consumed: 'used up',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
};

/** Whether the state allows an action: `true`, or the reason in words why not. */
export const legality = (action: SpecialPriceAction, state: SpecialPriceState): true | string =>
  ACTION_IN[action].includes(state) || `This request is ${WORDS[state]}`;

/** The state after so much of what was approved is used. */
export function stateOfUse(used: number, approved: number): SpecialPriceState {
  if (used === 0) return 'approved';
  return used < approved ? 'partially_consumed' : 'consumed';
}
