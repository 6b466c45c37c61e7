import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { BodyInputOf } from '../../../server/kit/contract.ts';
import type { AnyEndpoint } from '../../api/call.ts';
import { bodySchemaOf } from '../../api/schemas.ts';
import { errorsOf, withoutEmpty } from './issues.ts';

/** A form whose submitted values are the body of an operation. */
export type BodyForm<E extends AnyEndpoint, Values = Record<string, unknown>> = UseFormReturnType<
  Values,
  BodyInputOf<E>
>;

export interface BodyFormOptions<Values> {
  initialValues: Values;
  /** Called on every change, e.g. to check for conflicts or to save a draft. */
  onValuesChange?: (values: Values, before: Values) => void;
}

/**
 * A form over the body of an operation: the same rules as the server's, in the person's words, checked when a field is
 * left and again on submit. Values live in the inputs (uncontrolled), so a long form stays quick: give inputs
 * `key={form.key('name')} {...form.getInputProps('name')}`.
 */
export function useBodyForm<E extends AnyEndpoint, Values extends object>(
  endpoint: E,
  options: BodyFormOptions<Values>,
): BodyForm<E, Values> {
  const [check] = useState(() => checkerOf(endpoint));
  return useForm<Values, BodyInputOf<E>>({
    mode: 'uncontrolled',
    validate: (values) => check(values),
    enhanceGetInputProps: ({ form, field }) => ({ onBlur: () => void onLeave(form, String(field), check) }),
    transformValues: (values) => withoutEmpty(values) as unknown as BodyInputOf<E>,
    initialValues: options.initialValues,
    ...(options.onValuesChange ? { onValuesChange: options.onValuesChange } : {}),
  });
}

type Check = (values: unknown) => Promise<Record<string, string>>;

/**
 * Tells about a field that was changed and left wrong. Never takes an error away: that happens when the field is changed,
 * so what the server has said stays until then.
 */
async function onLeave<Values>(form: UseFormReturnType<Values>, field: string, check: Check): Promise<void> {
  if (!form.isDirty(field as never)) return;
  const errors = await check(form.getValues());
  if (errors[field]) form.setFieldError(field as never, errors[field]);
}

/** Checks values by the operation's schema, fetched now. Should it not arrive, the server's check alone decides. */
function checkerOf(endpoint: AnyEndpoint): Check {
  const ready = bodySchemaOf(endpoint).catch(() => undefined);
  return async (values) => {
    const schema = await ready;
    return schema ? errorsOf(schema, withoutEmpty(values)) : {};
  };
}
