import { Button, Group, Stack, Text, Textarea, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../server/kit/contract.ts';
import { Consequences } from '../actions/Consequences.tsx';
import { Keys } from '../keys/Keys.tsx';
import { useShortcuts } from '../keys/useShortcuts.ts';
import type { Tone } from '../state/tones.ts';
import { toneStyle } from '../state/toneStyle.ts';
import classes from './Decision.module.css';
import { ReasonPicks } from './ReasonPicks.tsx';
import type { Pick } from './ReasonPicks.tsx';
import { ToVerdict } from './ToVerdict.tsx';
import { missingOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export interface VerdictOption {
  id: string;
  label: string;
  /** One letter: chooses this verdict. */
  keys: string;
  tone: Tone;
  icon: ReactNode;
  ability: Ability;
  /** Reasons to pick from; one must be picked when there are any. */
  reasons?: readonly Pick[];
  /** The reasons are offered, not demanded. */
  reasonsOptional?: boolean;
  /** Asks for words: never, if wanted, or always. */
  note?: 'none' | 'optional' | 'required';
  /** Who reads the note. */
  noteHelp?: string;
  /** More fields of this verdict, e.g. the protection's end. */
  extra?: ReactNode;
  /** What will happen, one line each. The choice is passed so that reasons can change it. */
  consequences: (choice: Verdict) => readonly ReactNode[];
  /** The verb on the button: "Approve and protect". */
  confirm: string;
}

export interface DecisionProps {
  /** What there is to decide, as a question. */
  question: string;
  /** Everything that speaks for or against it. */
  evidence: ReactNode;
  options: readonly VerdictOption[];
  onDecide: (verdict: Verdict) => Promise<unknown>;
  /** Clock or assignee above the verdicts. */
  aside?: ReactNode;
}

/** A decision: evidence on the left, verdict on the right; keys choose, reasons are picked, consequences come first. */
export function Decision({ question, evidence, options, onDecide, aside }: DecisionProps) {
  const verdict = useRef<HTMLElement>(null);
  return (
    <div className={classes.columns}>
      <div className={classes.evidence}>{evidence}</div>
      <VerdictPanel panel={verdict} question={question} options={options} onDecide={onDecide} aside={aside} />
      <ToVerdict verdict={verdict} />
    </div>
  );
}

interface VerdictPanelProps extends Omit<DecisionProps, 'evidence'> {
  panel: RefObject<HTMLElement | null>;
}

function VerdictPanel({ panel, question, options, onDecide, aside }: VerdictPanelProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Verdict>({ id: '', reason: null, note: '' });
  const [sending, setSending] = useState(false);
  // What was chosen may have become impossible meanwhile.
  const chosen = options.find((option) => option.id === choice.id && option.ability.allowed);
  const choose = (option: VerdictOption) => {
    if (option.ability.allowed) setChoice({ id: option.id, reason: null, note: choice.note });
  };
  useShortcuts(
    options
      .filter((option) => option.ability.allowed)
      .map((option) => ({ keys: option.keys, label: option.label, group: 'record', run: () => choose(option) })),
  );
  async function decide(): Promise<void> {
    setSending(true);
    await onDecide({ ...choice, note: choice.note.trim() });
    setSending(false);
  }
  return (
    <section ref={panel} className={classes.verdict} aria-label={question}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2}>{question}</Title>
          {aside}
        </Group>
        <div role="group" aria-label={question} className={classes.options}>
          {options.map((option) => (
            <OptionButton key={option.id} option={option} chosen={option === chosen} onChoose={() => choose(option)} />
          ))}
        </div>
        {chosen ? (
          <Details
            option={chosen}
            choice={choice}
            onChange={setChoice}
            onConfirm={() => void decide()}
            sending={sending}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('ui.decision.choose')}
          </Text>
        )}
      </Stack>
    </section>
  );
}

function OptionButton({ option, chosen, onChoose }: { option: VerdictOption; chosen: boolean; onChoose: () => void }) {
  const { allowed, reason } = option.ability;
  return (
    <Tooltip label={reason} disabled={allowed || !reason}>
      <UnstyledButton
        aria-pressed={chosen}
        aria-disabled={!allowed || undefined}
        className={classes.option}
        style={toneStyle(option.tone)}
        onClick={onChoose}
      >
        <span className={classes.optionIcon} aria-hidden>
          {option.icon}
        </span>
        <span className={classes.optionLabel}>{option.label}</span>
        {allowed && <Keys keys={option.keys} />}
      </UnstyledButton>
    </Tooltip>
  );
}

interface DetailsProps {
  option: VerdictOption;
  choice: Verdict;
  onChange: (choice: Verdict) => void;
  onConfirm: () => void;
  sending: boolean;
}

function Details({ option, choice, onChange, onConfirm, sending }: DetailsProps) {
  const { t } = useTranslation();
  const missing = missingOf(option, choice);
  useShortcuts([{ keys: 'mod+enter', label: option.confirm, group: 'record', run: () => !missing && onConfirm() }]);
  return (
    <Stack gap="sm" key={option.id}>
      {option.reasons && (
        <ReasonPicks
          reasons={option.reasons}
          value={choice.reason}
          onChange={(reason) => onChange({ ...choice, reason })}
        />
      )}
      {option.extra}
      {option.note && option.note !== 'none' && (
        <Textarea
          label={t('ui.decision.note')}
          description={option.noteHelp}
          required={option.note === 'required'}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={choice.note}
          onChange={(event) => onChange({ ...choice, note: event.currentTarget.value })}
        />
      )}
      <div className={classes.consequence} style={toneStyle(option.tone)}>
        <Consequences items={option.consequences(choice)} />
      </div>
      <Button
        fullWidth
        color={option.tone === 'red' ? 'red' : undefined}
        disabled={missing !== undefined}
        loading={sending}
        onClick={onConfirm}
        rightSection={<Keys keys="mod+enter" />}
      >
        {option.confirm}
      </Button>
      <Text size="xs" c="dimmed" mih={17} role="status">
        {missing && t(`ui.decision.missing.${missing}`)}
      </Text>
    </Stack>
  );
}
