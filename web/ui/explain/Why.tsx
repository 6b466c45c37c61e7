import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Why.module.css';

export interface Clause {
  /** The clause in words: "Same registrable domain (contoso.com)". */
  text: ReactNode;
  /** Whether it spoke for the verdict, against it, or did not count. */
  effect: 'for' | 'against' | 'neutral';
  /** How much, already formatted: "+6.2", "30 days". */
  weight?: string;
}

export interface WhyProps {
  /** What is explained, for screen readers: "score 92", "tier Gold". */
  of: string;
  /** The verdict as a sentence, above the clauses. */
  verdict: ReactNode;
  clauses: readonly Clause[];
  /** Where it comes from: rule, version, date. */
  source?: ReactNode;
  /** Replaces the small "Why?" link, e.g. by the score itself. */
  children?: ReactNode;
}

const EFFECTS = {
  for: { icon: IconCircleCheck, color: 'var(--tone-green-text)' },
  against: { icon: IconCircleX, color: 'var(--tone-red-text)' },
  neutral: { icon: IconCircleMinus, color: 'var(--mantine-color-dimmed)' },
};

/** Every computed verdict can be asked why; the answer lists the clauses in words. */
export function Why({ of, verdict, clauses, source, children }: WhyProps) {
  const { t } = useTranslation();
  return (
    <Popover width={340} withArrow withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.ask} aria-label={t('ui.why.of', { of })}>
          {children ?? t('ui.why.ask')}
          <IconHelpCircle size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" tabIndex={-1} data-autofocus>
          <Text size="sm" fw={600}>
            {verdict}
          </Text>
          <ClauseList clauses={clauses} />
          {source && (
            <Text size="xs" c="dimmed">
              {source}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The clauses by themselves, for pages that show the reasons openly. */
export function ClauseList({ clauses }: { clauses: readonly Clause[] }) {
  // The order is the explanation's; a clause has no other name than its place.
  const numbered = clauses.map((clause, place) => ({ clause, place }));
  return (
    <ul className={classes.clauses}>
      {numbered.map(({ clause, place }) => (
        <ClauseLine key={place} clause={clause} />
      ))}
    </ul>
  );
}

function ClauseLine({ clause: { text, effect, weight } }: { clause: Clause }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = EFFECTS[effect];
  return (
    <li className={classes.clause}>
      <Icon size={16} stroke={1.75} style={{ color }} aria-label={t(`ui.why.${effect}`)} role="img" />
      <span className={classes.text}>{text}</span>
      {weight && <span className={`${classes.weight} tabular`}>{weight}</span>}
    </li>
  );
}
