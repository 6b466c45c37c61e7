import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionPart } from './ConditionPart.tsx';
import classes from './Rules.module.css';
import { StepsEditor } from './StepsEditor.tsx';
import { newRule, put, replaced, without } from './draft.ts';
import type { DraftRule } from './draft.ts';
import { faultsUnder } from './useEffectOf.ts';
import type { Faults } from './useEffectOf.ts';

interface RuleListProps {
  rules: readonly DraftRule[];
  onChange: (rules: DraftRule[]) => void;
  /** Faults by path within the rules: `0.condition.value`. */
  faults: Faults;
}

const MOST_RULES = 30;

/** The rules in order: dragged by their grip, or moved by buttons. The first that is met applies. */
export function RuleList({ rules, onChange, faults }: RuleListProps) {
  const { t } = useTranslation();
  const dragging = useDragging((from, to) => onChange(put(rules, from, to)));
  const first = t('approvals.rules.step_name', { number: 1 });
  const add = () => onChange([...rules, newRule(t('approvals.rules.rule_name', { number: rules.length + 1 }), first)]);
  return (
    <>
      <ol className={classes.rules} aria-label={t('approvals.rules.rules')}>
        {rules.map((rule, index) => (
          <RuleCard
            key={rule.key}
            rule={rule}
            place={index}
            last={index === rules.length - 1}
            faults={faultsUnder(faults, String(index))}
            dragging={dragging}
            onChange={(next) => onChange(replaced(rules, next))}
            onMove={(to) => onChange(put(rules, index, to))}
            onRemove={() => onChange(without(rules, rule))}
          />
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          mt="sm"
          leftSection={<IconPlus size={16} />}
          disabled={rules.length >= MOST_RULES}
          onClick={add}
        >
          {t('approvals.rules.add_rule')}
        </Button>
      </div>
    </>
  );
}

interface Dragging {
  dragged: number | null;
  over: number | null;
  begin: (place: number) => void;
  enter: (place: number) => void;
  drop: () => void;
}

/** What is dragged and where it would come to stand. */
function useDragging(onMove: (from: number, to: number) => void): Dragging {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  return {
    dragged,
    over,
    begin: setDragged,
    enter: setOver,
    drop: () => {
      if (dragged !== null && over !== null && dragged !== over) onMove(dragged, over);
      setDragged(null);
      setOver(null);
    },
  };
}

interface RuleCardProps {
  rule: DraftRule;
  place: number;
  last: boolean;
  faults: Faults;
  dragging: Dragging;
  onChange: (rule: DraftRule) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One rule: its name, when it applies, and its steps. */
function RuleCard({ rule, place, last, faults, dragging, onChange, onMove, onRemove }: RuleCardProps) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; the buttons do the same
    <li
      className={classes.rule}
      data-dragged={dragging.dragged === place || undefined}
      data-over={(dragging.dragged !== null && dragging.over === place) || undefined}
      onDragOver={(event) => {
        if (dragging.dragged === null) return;
        event.preventDefault();
        dragging.enter(place);
      }}
      onDrop={dragging.drop}
    >
      <RuleHead
        rule={rule}
        place={place}
        last={last}
        fault={faults['name']}
        onChange={onChange}
        onMove={onMove}
        onRemove={onRemove}
        onDrag={(on) => (on ? dragging.begin(place) : dragging.drop())}
      />
      <ConditionPart
        label={t('approvals.rules.when.label')}
        value={rule.condition}
        faults={faultsUnder(faults, 'condition')}
        onChange={(condition) => onChange({ ...rule, condition })}
      />
      <StepsEditor
        label={t('approvals.rules.steps')}
        steps={rule.steps}
        faults={faultsUnder(faults, 'steps')}
        onChange={(steps) => onChange({ ...rule, steps })}
      />
    </li>
  );
}

interface RuleHeadProps extends Omit<RuleCardProps, 'faults' | 'dragging'> {
  fault: string | undefined;
  onDrag: (on: boolean) => void;
}

function RuleHead({ rule, place, last, fault, onChange, onMove, onRemove, onDrag }: RuleHeadProps) {
  const { t } = useTranslation();
  const words = { name: rule.name };
  return (
    <div className={classes.ruleHead}>
      <span
        className={classes.grip}
        draggable
        aria-hidden
        title={t('approvals.rules.drag')}
        onDragStart={() => onDrag(true)}
        onDragEnd={() => onDrag(false)}
      >
        <IconGripVertical size={18} stroke={1.75} />
      </span>
      <span className={`${classes.place} tabular`}>{place + 1}.</span>
      <TextInput
        className={classes.ruleName}
        aria-label={t('approvals.rules.rule')}
        maxLength={120}
        value={rule.name}
        error={fault}
        onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
      />
      <ActionIcon aria-label={t('approvals.rules.up', words)} disabled={place === 0} onClick={() => onMove(place - 1)}>
        <IconArrowUp size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon aria-label={t('approvals.rules.down', words)} disabled={last} onClick={() => onMove(place + 1)}>
        <IconArrowDown size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon aria-label={t('approvals.rules.remove', words)} onClick={onRemove}>
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
