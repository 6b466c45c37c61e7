import { Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './ErrorSummary.tsx';
import classes from './Form.module.css';
import { useLeaveGuard } from './useLeaveGuard.ts';

export interface FormProps<Values, Body> {
  form: UseFormReturnType<Values, Body>;
  /** Sends it. Resolve after the server has answered; a second submit waits until then. */
  onSubmit: (body: Body) => Promise<unknown>;
  /** The verb on the button: "Register deal". */
  submit: string;
  children: ReactNode;
  pending?: boolean;
  /** Stands beside the button: a cancel link, the quiet "Saved". */
  aside?: ReactNode;
  /** Asks before the page is left with unsent changes; on by default, off where everything is saved as typed. */
  guard?: boolean;
  /** Makes the button as wide as the form, for small forms such as signing in. */
  wide?: boolean;
  /** Leaves the button out while there is nothing to send yet. */
  hideSubmit?: boolean;
}

/** One column, errors on top and at their fields, one button. Typed words survive every refusal. */
export function Form<Values, Body>(props: FormProps<Values, Body>) {
  const { form, onSubmit, submit, children, pending, aside, guard = true, wide, hideSubmit } = props;
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const allowLeaving = useLeaveGuard(() => guard && form.isDirty());

  async function send(body: Body): Promise<void> {
    if (sending) return;
    setSending(true);
    allowLeaving(true);
    try {
      await onSubmit(body);
    } finally {
      allowLeaving(false);
      setSending(false);
      setAttempt((count) => count + 1);
    }
  }

  const submitted = (event: FormEvent<HTMLFormElement>) =>
    form.onSubmit(
      (body) => void send(body),
      () => setAttempt((count) => count + 1),
    )(event);

  return (
    <form onSubmit={submitted} noValidate className={classes.form}>
      <Stack gap="md">
        <ErrorSummary errors={form.errors} nodeOf={(path) => form.getInputNode(path as never)} attempt={attempt} />
        {children}
        {!hideSubmit && (
          <Group justify="space-between" mt="xs">
            <Button type="submit" loading={pending ?? sending} fullWidth={wide ?? false}>
              {submit}
            </Button>
            {aside}
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** A group of fields with a heading; long forms are made of these. */
export function FormSection({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.section} aria-label={t('ui.form.section', { title })}>
      <legend className={classes.legend}>{title}</legend>
      {help && <p className={classes.help}>{help}</p>}
      <Stack gap="md">{children}</Stack>
    </fieldset>
  );
}
