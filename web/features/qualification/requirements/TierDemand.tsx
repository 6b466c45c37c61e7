import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../../page.tsx';
import { ConditionEditor, firstClause } from '../../administration/forms/condition/ConditionEditor.tsx';
import type { Faults } from '../../administration/forms/model/faults.ts';
import type { Tier } from '../../partners/api.ts';
import { TierBadge } from '../../partners/TierBadge.tsx';
import { requirementsQuery } from '../queries.ts';
import type { Demand } from '../queries.ts';
import classes from './Requirements.module.css';

export interface TierDemandProps {
  tier: Tier;
  programmeId: string;
  condition: Demand['condition'];
  faults: Faults;
  onChange: (condition: Demand['condition']) => void;
}

/** What one tier demands, in clauses; nothing to begin with. */
export function TierDemand({ tier, programmeId, condition, faults, onChange }: TierDemandProps) {
  const { t } = useTranslation();
  const { attributes } = useData(requirementsQuery(programmeId));
  const known = Object.fromEntries(attributes.map(({ name, type, label }) => [name, { type, label }]));
  const begin = firstClause(known);
  const label = t('qualification.demand', { tier: tier.name });
  return (
    <li className={classes.rung}>
      <div>
        <TierBadge tier={tier} />
      </div>
      <div className={classes.demand}>
        {condition ? (
          <ConditionEditor
            label={label}
            value={condition}
            attributes={known}
            isCountry={(name) => name === 'partner.country'}
            onChange={(next) => onChange(next ?? null)}
            faults={faults}
          />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('qualification.demands_nothing')}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              aria-label={t('qualification.add_demand_for', { tier: tier.name })}
              onClick={() => begin && onChange({ ...begin, operator: 'at_least' })}
            >
              {t('qualification.add_demand')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
