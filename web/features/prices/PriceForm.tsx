import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/form/DayField.tsx';
import { LineField } from './LineField.tsx';
import { newLine } from './draft.ts';
import type { Draft, DraftLine } from './draft.ts';

export interface PriceFormProps {
  currency: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** By the server's path: `lines.0.unitPrice`. */
  errors: Record<string, string>;
}

/** What a partner asks for: products with prices, why, and for when. */
export function PriceForm({ currency, draft, onChange, errors }: PriceFormProps) {
  const { t } = useTranslation();
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <Stack gap="lg" maw={760}>
      <Lines currency={currency} draft={draft} change={change} errors={errors} />
      <Textarea
        label={t('prices.form.justification')}
        description={t('prices.form.justification_help')}
        required
        autosize
        minRows={3}
        maxLength={5000}
        value={draft.justification}
        onChange={(event) => change({ justification: event.currentTarget.value })}
        error={errors['justification']}
      />
      <TextInput
        label={t('prices.form.competitor')}
        maxLength={200}
        value={draft.competitor}
        onChange={(event) => change({ competitor: event.currentTarget.value })}
        error={errors['competitor']}
      />
      <Dates draft={draft} change={change} errors={errors} />
      <TextInput
        label={t('prices.form.ship_to')}
        maxLength={500}
        value={draft.shipTo}
        onChange={(event) => change({ shipTo: event.currentTarget.value })}
        error={errors['shipTo']}
      />
    </Stack>
  );
}

type PartProps = Pick<PriceFormProps, 'draft' | 'errors'> & { change: (part: Partial<Draft>) => void };

function Lines({ currency, draft, change, errors }: PartProps & { currency: string }) {
  const { t } = useTranslation();
  const put = (index: number, line: DraftLine) => change({ lines: draft.lines.with(index, line) });
  return (
    <Stack gap="sm" role="group" aria-label={t('prices.form.lines')}>
      {draft.lines.map((line, index) => (
        <LineField
          key={line.key}
          line={line}
          currency={currency}
          onChange={(next) => put(index, next)}
          onRemove={draft.lines.length > 1 ? () => change({ lines: draft.lines.toSpliced(index, 1) }) : undefined}
          errorOf={(field) => errors[`lines.${index}.${field}`]}
        />
      ))}
      {errors['lines'] && (
        <Text c="var(--tone-red-text)" size="sm" role="alert">
          {errors['lines']}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => change({ lines: [...draft.lines, newLine()] })}
        >
          {t('prices.form.add_line')}
        </Button>
      </Group>
    </Stack>
  );
}

function Dates({ draft, change, errors }: PartProps) {
  const { t } = useTranslation();
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <DayField
        label={t('prices.form.valid_from')}
        required
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        error={errors['validFrom']}
      />
      <DayField
        label={t('prices.form.valid_to')}
        required
        value={draft.validTo}
        onChange={(validTo) => change({ validTo })}
        error={errors['validTo']}
      />
      <DayField
        label={t('prices.form.needed_by')}
        value={draft.neededBy}
        onChange={(neededBy) => change({ neededBy })}
        error={errors['neededBy']}
      />
    </Group>
  );
}
