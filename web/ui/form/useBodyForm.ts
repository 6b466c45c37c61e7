import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
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
  useEffect(() => void check.ready, [check]);
  return useForm<Values, BodyInputOf<E>>({
    mode: 'uncontrolled',
    validateInputOnBlur: true,
    validate: (values) => check.errors(values),
    transformValues: (values) => withoutEmpty(values) as unknown as BodyInputOf<E>,
    initialValues: options.initialValues,
    ...(options.onValuesChange ? { onValuesChange: options.onValuesChange } : {}),
  });
}

/** Checks values by the operation's schema. Should it not arrive, the server's check alone decides. */
function checkerOf(endpoint: AnyEndpoint) {
  const ready = bodySchemaOf(endpoint).catch(() => undefined);
  const errors = async (values: unknown) => {
    const schema = await ready;
    return schema ? errorsOf(schema, withoutEmpty(values)) : {};
  };
  return { ready, errors };
}
