import { Button, Group, NumberInput, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { faultsUnder } from '../../administration/forms/model/faults.ts';
import type { Programme } from '../../partners/api.ts';
import type { Demand, Requirements } from '../queries.ts';
import { Publication } from './Publication.tsx';
import classes from './Requirements.module.css';
import { TierDemand } from './TierDemand.tsx';
import { Trial } from './Trial.tsx';
import { useDraft } from './useDraft.ts';
import type { DraftState } from './useDraft.ts';

export interface DraftProps {
  draft: Requirements;
  programme: Programme;
  /** Nothing is in force yet. */
  first: boolean;
}

/** What the tiers shall demand from a day on: edited, tried on the past, and published with its effect in view. */
export function Draft({ draft, programme, first }: DraftProps) {
  const { t } = useTranslation();
  const state = useDraft(draft);
  const { shown, dirty, write } = state;
  const title = t('qualification.draft', { number: draft.number });
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <Group gap="xs">
          <Title order={2}>{title}</Title>
          <StateBadge state="draft" />
        </Group>
        <Actions draft={draft} state={state} first={first} />
      </header>
      <Demands programme={programme} state={state} />
      <div className={classes.days}>
        <Days kind="notice" value={shown.noticeDays} most={730} onChange={(noticeDays) => write({ noticeDays })} />
        <Days kind="grace" value={shown.graceDays} most={365} onChange={(graceDays) => write({ graceDays })} />
      </div>
      <Textarea
        label={t('qualification.note')}
        description={t('qualification.note_help')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={shown.note ?? ''}
        onChange={(event) => write({ note: event.currentTarget.value || null })}
      />
      <Trial draft={draft} dirty={dirty} />
    </section>
  );
}

function Actions({ draft, state, first }: { draft: Requirements; state: DraftState; first: boolean }) {
  const { t } = useTranslation();
  const { dirty, saving, save, discard } = state;
  return (
    <Group gap="xs">
      <Button variant="subtle" color="gray" onClick={() => void discard(first)}>
        {t('qualification.discard')}
      </Button>
      <Button variant={dirty ? 'filled' : 'default'} disabled={!dirty} loading={saving} onClick={save}>
        {t('qualification.save')}
      </Button>
      <Publication draft={draft} disabled={dirty} />
    </Group>
  );
}

/** The ladder from the top: what each tier in use demands. */
function Demands({ programme, state: { shown, faults, write } }: { programme: Programme; state: DraftState }) {
  return (
    <ol className={classes.rungs}>
      {programme.tiers
        .filter(({ active }) => active)
        .toReversed()
        .map((tier) => {
          const index = shown.tiers.findIndex(({ tierId }) => tierId === tier.id);
          return (
            <TierDemand
              key={tier.id}
              tier={tier}
              programmeId={programme.id}
              condition={shown.tiers[index]?.condition ?? null}
              faults={faultsUnder(faults, `tiers.${index}.condition`)}
              onChange={(condition) => write({ tiers: withDemand(shown.tiers, tier.id, condition) })}
            />
          );
        })}
    </ol>
  );
}

/** The demands with another one for a tier. */
const withDemand = (tiers: readonly Demand[], tierId: string, condition: Demand['condition']): Demand[] => [
  ...tiers.filter((one) => one.tierId !== tierId),
  { tierId, condition },
];

interface DaysProps {
  kind: 'notice' | 'grace';
  value: number;
  most: number;
  onChange: (days: number) => void;
}

function Days({ kind, value, most, onChange }: DaysProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t(`qualification.${kind}`)}
      description={t(`qualification.${kind}_help`)}
      min={0}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      value={value}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
