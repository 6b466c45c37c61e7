import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { useData } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { programmesQuery } from '../console/queries.ts';
import { allTypesQuery } from '../console/settings/words.ts';
import { useWording } from '../portal/wording.ts';
import type { RuleFields } from './fields.ts';
import classes from './Rules.module.css';

type Document = RuleDocuments['protection'];
const ANY = '';

/** Tiers and deal types as choices, with "any" on top. */
export function useTierAndTypeChoices() {
  const { t } = useTranslation();
  const word = useWording();
  const tiers = useData(programmesQuery).items.flatMap((programme) => programme.tiers);
  const types = useData(allTypesQuery).items.filter(({ active }) => active);
  return {
    tiers: tiers.map(({ id, name }) => ({ value: id, label: name })),
    types: types.map(({ id, label }) => ({ value: id, label: word(label) })),
    any: { value: ANY, label: t('deals.rules.any') },
  };
}

/** Windows that differ from the tier's own. */
export function WindowFields({ document: { windows }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const { tiers, types, any } = useTierAndTypeChoices();
  const put = (index: number, part: Partial<Document['windows'][number]>) =>
    change({ windows: windows.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <FormSection title={t('deals.rules.window.title')} help={t('deals.rules.window.help')}>
      <ul className={classes.rows}>
        {/* Rows have no ids, and all they show comes from the document: their place is their key. */}
        {[...windows.entries()].map(([index, window]) => (
          <li key={index} className={classes.row}>
            <Select
              label={t('deals.rules.window.tier')}
              allowDeselect={false}
              w={180}
              data={[any, ...tiers]}
              value={window.tierId ?? ANY}
              onChange={(value) => put(index, { tierId: value || null })}
            />
            <Select
              label={t('deals.rules.window.type')}
              allowDeselect={false}
              w={180}
              data={[any, ...types]}
              value={window.dealTypeId ?? ANY}
              onChange={(value) => put(index, { dealTypeId: value || null })}
            />
            <NumberInput
              label={t('deals.rules.window.days')}
              w={120}
              min={1}
              max={1095}
              allowDecimal={false}
              value={window.days}
              onChange={(value) => typeof value === 'number' && put(index, { days: value })}
            />
            <ActionIcon
              aria-label={t('deals.rules.remove', { number: index + 1 })}
              onClick={() => change({ windows: windows.filter((_, at) => at !== index) })}
            >
              <IconTrash size={16} stroke={1.75} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() =>
            change({ windows: [...windows, { tierId: null, dealTypeId: types[0]?.value ?? null, days: 90 }] })
          }
        >
          {t('deals.rules.window.add')}
        </Button>
      </div>
    </FormSection>
  );
}
