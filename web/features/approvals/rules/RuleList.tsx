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
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number) => onChange(put(rules, from, to));
  const drop = () => {
    if (dragged !== null && over !== null) move(dragged, over);
    setDragged(null);
    setOver(null);
  };
  const add = () =>
    onChange([
      ...rules,
      newRule(
        t('approvals.rules.rule_name', { number: rules.length + 1 }),
        t('approvals.rules.step_name', { number: 1 }),
      ),
    ]);
  return (
    <>
      <ol className={classes.rules} aria-label={t('approvals.rules.rules')}>
        {rules.map((rule, index) => (
          <li
            key={rule.key}
            className={classes.rule}
            data-dragged={dragged === index || undefined}
            data-over={(dragged !== null && over === index) || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={drop}
          >
            <RuleHead
              rule={rule}
              place={index}
              last={index === rules.length - 1}
              fault={faults[`${index}.name`]}
              onChange={(next) => onChange(replaced(rules, next))}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(without(rules, rule))}
              onDrag={(on) => (on ? setDragged(index) : drop())}
            />
            <ConditionPart
              label={t('approvals.rules.when.label')}
              value={rule.condition}
              faults={faultsUnder(faults, `${index}.condition`)}
              onChange={(condition) => onChange(replaced(rules, { ...rule, condition }))}
            />
            <StepsEditor
              label={t('approvals.rules.steps')}
              steps={rule.steps}
              faults={faultsUnder(faults, `${index}.steps`)}
              onChange={(steps) => onChange(replaced(rules, { ...rule, steps }))}
            />
          </li>
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

interface RuleHeadProps {
  rule: DraftRule;
  place: number;
  last: boolean;
  fault: string | undefined;
  onChange: (rule: DraftRule) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
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
