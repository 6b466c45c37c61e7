import { NumberInput, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { definePage, prefetch } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { programmesQuery } from '../console/queries.ts';
import { allTypesQuery } from '../console/settings/words.ts';
import { MilestoneFields } from './MilestoneFields.tsx';
import { orNull } from './fields.ts';
import type { RuleFields } from './fields.ts';
import { RulePage } from './RulePage.tsx';
import classes from './Rules.module.css';
import { WindowFields } from './WindowFields.tsx';
import { rulesQuery } from './readings.ts';

type Document = RuleDocuments['protection'];

export default definePage({
  load: ({ client }) => prefetch(client, rulesQuery('protection'), programmesQuery, allTypesQuery),
  Page: ProtectionPage,
});

/** How long protections last, what lengthens them, and what ends them early. */
function ProtectionPage() {
  return (
    <RulePage
      kind="protection"
      fields={(document, change) => (
        <>
          <WindowFields document={document} change={change} />
          <ExtensionFields document={document} change={change} />
          <MilestoneFields document={document} change={change} />
          <SilenceFields document={document} change={change} />
        </>
      )}
    />
  );
}

function ExtensionFields({ document: { extensions }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const { limit } = extensions;
  const choice = limit === null ? 'unlimited' : limit === 0 ? 'none' : limit === 1 ? 'once' : 'times';
  const set = (part: Partial<Document['extensions']>) => change({ extensions: { ...extensions, ...part } });
  const limits = { none: 0, once: 1, times: 2, unlimited: null } as const;
  return (
    <FormSection title={t('deals.rules.extension.title')} help={t('deals.rules.extension.help')}>
      <div className={classes.grid}>
        <Select
          label={t('deals.rules.extension.limit')}
          allowDeselect={false}
          w={220}
          data={(['none', 'once', 'times', 'unlimited'] as const).map((value) => ({
            value,
            label: t(`deals.rules.extension.${value}`),
          }))}
          value={choice}
          onChange={(value) => set({ limit: limits[(value ?? 'once') as keyof typeof limits] })}
        />
        {choice === 'times' && (
          <NumberInput
            label={t('deals.rules.extension.times')}
            w={110}
            min={2}
            max={99}
            allowDecimal={false}
            value={limit ?? 2}
            onChange={(value) => typeof value === 'number' && set({ limit: value })}
          />
        )}
        <NumberInput
          label={t('deals.rules.extension.days')}
          w={150}
          min={1}
          max={1095}
          allowDecimal={false}
          value={extensions.days}
          onChange={(value) => typeof value === 'number' && set({ days: value })}
        />
        <NumberInput
          label={t('deals.rules.extension.earliest')}
          w={220}
          min={1}
          max={1095}
          allowDecimal={false}
          value={extensions.earliestDays}
          onChange={(value) => typeof value === 'number' && set({ earliestDays: value })}
        />
      </div>
      <Switch
        label={t('deals.rules.extension.evidence')}
        checked={extensions.evidence}
        onChange={(event) => set({ evidence: event.currentTarget.checked })}
      />
    </FormSection>
  );
}

function SilenceFields({ document: { inactivity }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const set = (part: Partial<Document['inactivity']>) => change({ inactivity: { ...inactivity, ...part } });
  const short = inactivity.lapseDays !== null && (inactivity.warnDays ?? Infinity) >= inactivity.lapseDays;
  return (
    <FormSection title={t('deals.rules.silence.title')} help={t('deals.rules.silence.help')}>
      <div className={classes.grid}>
        {(['warnDays', 'lapseDays'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`deals.rules.silence.${name}`)}
            placeholder={t('deals.rules.never_happens')}
            w={240}
            min={1}
            max={1095}
            allowDecimal={false}
            error={name === 'lapseDays' && short ? t('deals.rules.silence.warned_before') : undefined}
            value={inactivity[name] ?? ''}
            onChange={(value) => set({ [name]: orNull(value) })}
          />
        ))}
      </div>
    </FormSection>
  );
}
