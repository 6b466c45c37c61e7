import { MultiSelect, Stack, TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { COUNTRY_CODES } from '../../ui/form/countryCodes.ts';
import type { Territory } from './queries.ts';

export interface TerritoryFieldsProps {
  value: Territory;
  onChange: (territory: Territory) => void;
}

/** Which partners somebody sees beside those assigned to them: all in these countries or regions. */
export function TerritoryFields({ value, onChange }: TerritoryFieldsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const countries = useMemo(
    () =>
      COUNTRY_CODES.map((code) => ({ value: code, label: format.country(code) })).sort((a, b) =>
        a.label.localeCompare(b.label, format.region),
      ),
    [format],
  );
  return (
    <Stack gap="md">
      <MultiSelect
        label={t('people.territory.countries')}
        description={t('people.territory.help')}
        data={countries}
        searchable
        clearable
        hidePickedOptions
        limit={60}
        autoComplete="off"
        value={value.countries}
        onChange={(next) => onChange({ ...value, countries: next })}
      />
      <TagsInput
        label={t('people.territory.regions')}
        description={t('people.territory.regions_help')}
        maxTags={50}
        acceptValueOnBlur
        value={value.regions}
        onChange={(next) => onChange({ ...value, regions: next })}
      />
    </Stack>
  );
}
