import { Radio, Select, Stack, Switch, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import, ImportKind } from './api.ts';
import classes from './ImportPage.module.css';
import { possibleKeys } from './mapping.ts';
import { useFieldWords } from './useFieldWords.ts';

interface OptionsPanelProps {
  of: Import;
  kind: ImportKind;
  onChange: (options: Partial<Import['options']>) => void;
  disabled: boolean;
}

const NEVER = 'never';

/** What becomes of records that are there already, and how figures and days are written in the file. */
export function OptionsPanel({ of, kind, onChange, disabled }: OptionsPanelProps) {
  const { t } = useTranslation();
  const wordOf = useFieldWords(kind);
  const { options, columns } = of;
  const keys = possibleKeys(columns, kind);
  return (
    <section>
      <Title order={2} mb="sm">
        {t('imports.options.title')}
      </Title>
      <div className={classes.options}>
        <Stack gap="sm">
          <Modes of={of} kind={kind} onChange={onChange} disabled={disabled} />
          <Select
            label={t('imports.options.match_by')}
            description={t('imports.options.match_by_help')}
            allowDeselect={false}
            disabled={disabled}
            data={[
              ...keys.map((value) => ({ value, label: wordOf(value) })),
              { value: NEVER, label: t('imports.options.never') },
            ]}
            value={options.matchBy ?? NEVER}
            onChange={(value) => onChange({ matchBy: value === NEVER ? null : value })}
          />
          {options.matchBy !== null && (
            <Radio.Group
              label={t('imports.options.existing')}
              value={options.existing}
              onChange={(value) => onChange({ existing: value as Import['options']['existing'] })}
            >
              <Stack gap={6} mt={6}>
                {(['update', 'skip'] as const).map((value) => (
                  <Radio key={value} value={value} disabled={disabled} label={t(`imports.options.existing_${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          {options.matchBy !== null && options.existing === 'update' && (
            <Switch
              label={t('imports.options.empty_clears')}
              description={t('imports.options.empty_clears_help')}
              disabled={disabled}
              checked={options.emptyClears}
              onChange={(event) => onChange({ emptyClears: event.currentTarget.checked })}
            />
          )}
        </Stack>
        <Notation options={options} onChange={onChange} disabled={disabled} />
      </div>
    </section>
  );
}

/** What new records become, where a kind offers a choice. */
function Modes({ of, kind, onChange, disabled }: OptionsPanelProps) {
  const { t } = useTranslation();
  if (kind.modes.length === 0) return null;
  return (
    <Radio.Group label={t('imports.options.mode')} value={of.options.mode} onChange={(mode) => onChange({ mode })}>
      <Stack gap={6} mt={6}>
        {kind.modes.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            disabled={disabled}
            label={t(`imports.mode.${mode}`)}
            description={t(`imports.mode.${mode}_help`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Notation({
  options,
  onChange,
  disabled,
}: Pick<OptionsPanelProps, 'onChange' | 'disabled'> & Pick<Import, 'options'>) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Select
        label={t('imports.options.numbers')}
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: 'point', label: '1,234.50' },
          { value: 'comma', label: '1.234,50' },
        ]}
        value={options.decimalComma ? 'comma' : 'point'}
        onChange={(value) => onChange({ decimalComma: value === 'comma' })}
      />
      <Select
        label={t('imports.options.days')}
        description={t('imports.options.days_help')}
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: 'dmy', label: t('imports.options.dmy') },
          { value: 'mdy', label: t('imports.options.mdy') },
        ]}
        value={options.dayOrder}
        onChange={(value) => onChange({ dayOrder: value as Import['options']['dayOrder'] })}
      />
    </Stack>
  );
}
