import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { LANGUAGE_NAMES } from '../../../i18n.ts';
import { FormSection } from '../../../ui/form/Form.tsx';
import { orNull } from './fields.ts';
import type { RuleFields } from './fields.ts';
import classes from './Rules.module.css';

type Document = RuleDocuments['protection'];
type Milestone = Document['milestones'][number];

/** A key that no other milestone has. */
const freeKey = (all: readonly Milestone[]): string => {
  for (let number = all.length + 1; ; number += 1) {
    const key = `milestone_${number}`;
    if (!all.some((one) => one.key === key)) return key;
  }
};

/** Progress in the sale that lengthens the protection. */
export function MilestoneFields({ document: { milestones, mostDays }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const put = (index: number, part: Partial<Milestone>) =>
    change({ milestones: milestones.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const blank = { label: { en: '' }, days: 14, evidence: false, confirm: false, active: true };
  return (
    <FormSection title={t('deals.rules.milestone.title')} help={t('deals.rules.milestone.help')}>
      <ul className={classes.rows}>
        {milestones.map((milestone, index) => (
          <MilestoneRow key={milestone.key} milestone={milestone} onChange={(part) => put(index, part)} />
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={milestones.length >= 20}
          onClick={() => change({ milestones: [...milestones, { ...blank, key: freeKey(milestones) }] })}
        >
          {t('deals.rules.milestone.add')}
        </Button>
      </div>
      <NumberInput
        label={t('deals.rules.milestone.most')}
        description={t('deals.rules.milestone.most_help')}
        placeholder={t('deals.rules.no_end')}
        maw={320}
        min={1}
        max={1095}
        allowDecimal={false}
        value={mostDays ?? ''}
        onChange={(value) => change({ mostDays: orNull(value) })}
      />
    </FormSection>
  );
}

function MilestoneRow({ milestone, onChange }: { milestone: Milestone; onChange: (part: Partial<Milestone>) => void }) {
  const { t } = useTranslation();
  const { label } = milestone;
  const name = (language: 'en' | 'de', text: string) => {
    const { de, ...rest } = { ...label, [language]: text };
    onChange({ label: de ? { ...rest, de } : rest });
  };
  return (
    <li className={classes.row}>
      {(['en', 'de'] as const).map((language) => (
        <TextInput
          key={language}
          label={LANGUAGE_NAMES[language]}
          lang={language}
          required={language === 'en'}
          maxLength={120}
          style={{ flex: '1 1 12rem' }}
          value={label[language] ?? ''}
          onChange={(event) => name(language, event.currentTarget.value)}
        />
      ))}
      <NumberInput
        label={t('deals.rules.milestone.days')}
        w={130}
        min={1}
        max={1095}
        allowDecimal={false}
        value={milestone.days}
        onChange={(value) => typeof value === 'number' && onChange({ days: value })}
      />
      <div className={classes.flags}>
        {(['evidence', 'confirm', 'active'] as const).map((flag) => (
          <Checkbox
            key={flag}
            label={t(`deals.rules.milestone.${flag}`)}
            checked={milestone[flag]}
            onChange={(event) => onChange({ [flag]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </li>
  );
}
