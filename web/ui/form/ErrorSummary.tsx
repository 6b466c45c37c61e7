import { Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toneStyle } from '../state/toneStyle.ts';
import classes from './ErrorSummary.module.css';

export interface ErrorSummaryProps {
  /** Path of the field → sentence, as a Mantine form keeps them. */
  errors: Record<string, ReactNode>;
  /** The form's `getInputNode`. */
  nodeOf: (path: string) => HTMLElement | null;
  /** Grows with each refused submit; the summary then takes the focus. */
  attempt: number;
}

/** Label of a field as it stands on the page; nothing for a field that the page does not show. */
function labelOf(node: HTMLElement | null): string | undefined {
  const labelled =
    node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node.labels?.[0] : undefined;
  const text = labelled?.firstChild?.textContent ?? node?.getAttribute('aria-label');
  return text?.trim() || undefined;
}

/**
 * All errors of a form on top of it, each a link to its field (WCAG 3.3.1). Shown after a refused submit; a single error
 * needs no list, its field takes the focus instead.
 */
export function ErrorSummary({ errors, nodeOf, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter(([, message]) => Boolean(message));
  const only = entries.length === 1 ? nodeOf(entries[0]![0]) : null;
  useEffect(() => {
    if (attempt > 0) (only ?? box.current)?.focus();
    // Once per refusal; later changes of the errors must not take the focus away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt]);
  if (attempt === 0 || entries.length === 0 || only) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary} style={toneStyle('red')}>
      <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {t('ui.form.summary', { count: entries.length })}
        </Text>
        <List size="sm" listStyleType="none">
          {entries.map(([path, message]) => (
            <List.Item key={path}>
              <SummaryLine node={() => nodeOf(path)} message={message} />
            </List.Item>
          ))}
        </List>
      </div>
    </div>
  );
}

function SummaryLine({ node, message }: { node: () => HTMLElement | null; message: ReactNode }) {
  const target = node();
  if (!target) return <>{message}</>;
  const label = labelOf(target);
  return (
    <Anchor component="button" type="button" inherit c="inherit" underline="always" onClick={() => node()?.focus()}>
      {label ? `${label}: ` : ''}
      {message}
    </Anchor>
  );
}
