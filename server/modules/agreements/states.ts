/** States of an agreement, and what may be done in each. Shared with the web app. */
export const AGREEMENT_STATES = [
  'sent',
  'signed',
  'in_force',
  'expired',
  'declined',
  'terminated',
  'superseded',
  'withdrawn',
] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const METHODS = ['click', 'typed', 'drawn'] as const;
export type Method = (typeof METHODS)[number];

export const AGREEMENT_ACTIONS = [
  'sign',
  'decline',
  'countersign',
  'remind',
  'withdraw',
  'renew',
  'terminate',
] as const;
export type AgreementAction = (typeof AGREEMENT_ACTIONS)[number];

const ACTION_IN: Readonly<Record<AgreementAction, readonly AgreementState[]>> = {
  sign: ['sent'],
  decline: ['sent'],
  remind: ['sent'],
  countersign: ['signed'],
  withdraw: ['sent', 'signed'],
  renew: ['in_force', 'expired'],
  terminate: ['in_force'],
};

const WORDS: Readonly<Record<AgreementState, string>> = {
  sent: 'waiting for the partner’s signature',
  signed: 'waiting for the counter-signature',
  in_force: 'in force',
  expired: 'expired',
  declined: 'declined',
  terminated: 'terminated',
  superseded: 'replaced by another',
  withdrawn: 'withdrawn',
};

/** Whether the state allows an action: `true`, or the reason in words why not. */
export const legality = (action: AgreementAction, state: AgreementState): true | string =>
  ACTION_IN[action].includes(state) || `This agreement is ${WORDS[state]}`;
