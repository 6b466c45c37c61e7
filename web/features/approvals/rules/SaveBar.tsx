import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { DayField } from '../../../ui/form/DayField.tsx';
import { TextLink } from '../../../ui/link/links.tsx';
import classes from './Rules.module.css';
import type { Effect } from './useEffectOf.ts';

interface SaveBarProps {
  dirty: boolean;
  sound: boolean;
  effect: Effect | undefined;
  pending: boolean;
  onSave: (more: { startsOn: string | null; note: string | null }) => void;
  onReset: () => void;
}

/** What saving changes, from when, and the button. What waits keeps its chain; the numbers say what new ones would take. */
export function SaveBar({ dirty, sound, effect, pending, onSave, onReset }: SaveBarProps) {
  const { t } = useTranslation();
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  if (!dirty) return null;
  return (
    <div className={classes.save} role="group" aria-label={t('approvals.save.label')}>
      <EffectWords sound={sound} effect={effect} />
      <div className={classes.saveRow}>
        <DayField
          label={t('approvals.save.from')}
          placeholder={t('approvals.save.now')}
          w={170}
          value={startsOn}
          onChange={(day) => setStartsOn(day?.slice(0, 10) ?? null)}
        />
        <TextInput
          label={t('approvals.save.note')}
          style={{ flex: '1 1 220px' }}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button variant="default" onClick={onReset}>
          {t('approvals.save.reset')}
        </Button>
        <Button disabled={!sound} loading={pending} onClick={() => onSave({ startsOn, note: note.trim() || null })}>
          {t('approvals.save.do')}
        </Button>
      </div>
    </div>
  );
}

function EffectWords({ sound, effect }: { sound: boolean; effect: Effect | undefined }) {
  const { t } = useTranslation();
  if (!sound) {
    return (
      <Text size="sm" mb="sm" c="var(--tone-red-text)" role="alert">
        {t('approvals.save.unsound')}
      </Text>
    );
  }
  if (!effect) return null;
  const ruleName = (name: string | null) =>
    name === 'automatic' ? t('approvals.trace.automatic') : (name ?? t('approvals.trace.fallback'));
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t('approvals.save.another', { count: effect.another })} {t('approvals.save.same', { count: effect.same })}
      </Text>
      <Text size="xs" c="dimmed" mb="sm">
        {t('approvals.save.keeps')}
      </Text>
      {effect.examples.length > 0 && (
        <ul className={classes.examples} style={{ marginBlockEnd: 10 }}>
          {effect.examples.slice(0, 4).map(({ id, number, customer, from, to }) => (
            <li key={id}>
              <TextLink to={paths.console.deal(id)}>{number}</TextLink> {customer}: {ruleName(from)} → {ruleName(to)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
