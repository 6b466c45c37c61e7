import { NumberInput, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { PlannedRules } from '../../rules/PlannedRules.tsx';
import { RuleHistory } from '../../rules/RuleHistory.tsx';
import { SavePanel } from '../../rules/SavePanel.tsx';
import { rulesQuery } from '../../rules/readings.ts';
import type { Rules } from '../../rules/readings.ts';
import { SetupPage } from './SetupPage.tsx';
import { bodyOf, valuesOf } from './rules.ts';
import type { GeneralDocument, RuleValues } from './rules.ts';

export default definePage({ load: ({ client }) => prefetch(client, rulesQuery('general')), Page: RulesPage });

type RuleForm = UseFormReturnType<RuleValues>;

/** How fast registrations are answered, when partners are reminded, what counts as a conflict. */
function RulesPage() {
  const rules = useData(rulesQuery('general'));
  return (
    <SetupPage tab="rules">
      <PlannedRules kind="general" />
      <Editor key={rules.latest} rules={rules} />
      <RuleHistory kind="general" />
    </SetupPage>
  );
}

function Editor({ rules }: { rules: Rules }) {
  const saved = valuesOf(rules.document as GeneralDocument);
  const form = useForm<RuleValues>({ initialValues: saved });
  const document = bodyOf(form.values, rules.document as GeneralDocument);
  const changed = JSON.stringify(document) !== JSON.stringify(bodyOf(saved, rules.document as GeneralDocument));
  return (
    <>
      <Stack gap="lg" maw={576}>
        <ResponseRules form={form} />
        <ConflictRules form={form} />
        <OtherRules form={form} />
      </Stack>
      {changed && (
        <SavePanel
          kind="general"
          document={document}
          basedOn={rules.latest}
          onDiscard={form.reset}
          form={form}
          fieldOf={(path) => (path === 'responseMinutes' ? 'responseHours' : path)}
        />
      )}
    </>
  );
}

function ResponseRules({ form }: { form: RuleForm }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('deals.console.setup.rules.response')}>
      <NumberInput
        {...form.getInputProps('responseHours')}
        label={t('deals.console.setup.rules.hours')}
        description={t('deals.console.setup.rules.hours_help')}
        placeholder={t('deals.console.setup.rules.hours_usual')}
        min={0.5}
        max={1000}
        step={1}
        decimalScale={2}
        maw={280}
      />
      <Switch
        {...form.getInputProps('partnerSeesClock', { type: 'checkbox' })}
        label={t('deals.console.setup.rules.clock')}
        description={t('deals.console.setup.rules.clock_help')}
      />
      <Switch
        {...form.getInputProps('partnerSeesMedian', { type: 'checkbox' })}
        label={t('deals.console.setup.rules.median')}
        description={t('deals.console.setup.rules.median_help')}
      />
    </FormSection>
  );
}

function ConflictRules({ form }: { form: RuleForm }) {
  const { t } = useTranslation();
  const levels = (names: readonly string[]) =>
    names.map((value) => ({ value, label: t(`deals.console.setup.rules.level.${value}`) }));
  return (
    <FormSection title={t('deals.console.setup.rules.conflicts')} help={t('deals.console.setup.rules.conflicts_help')}>
      <Select
        {...form.getInputProps('takenFrom')}
        label={t('deals.console.setup.rules.taken')}
        description={t('deals.console.setup.rules.taken_help')}
        allowDeselect={false}
        data={levels(['same', 'likely', 'never'])}
        maw={420}
      />
      <Select
        {...form.getInputProps('reviewFrom')}
        label={t('deals.console.setup.rules.review')}
        description={t('deals.console.setup.rules.review_help')}
        allowDeselect={false}
        data={levels(['possible', 'likely', 'same'])}
        maw={420}
      />
    </FormSection>
  );
}

function OtherRules({ form }: { form: RuleForm }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('deals.console.setup.rules.other')}>
      <TagsInput
        {...form.getInputProps('reminderDays')}
        label={t('deals.console.setup.rules.reminders')}
        description={t('deals.console.setup.rules.reminders_help')}
        data={['60', '30', '14', '7', '3', '1']}
        maxTags={10}
        inputMode="numeric"
        maw={420}
      />
      <NumberInput
        {...form.getInputProps('draftKeepDays')}
        label={t('deals.console.setup.rules.drafts')}
        description={t('deals.console.setup.rules.drafts_help')}
        min={1}
        max={1095}
        allowDecimal={false}
        maw={280}
      />
      <TextInput
        {...form.getInputProps('numberPrefix')}
        label={t('deals.console.setup.rules.prefix')}
        description={t('deals.console.setup.rules.prefix_help')}
        maxLength={7}
        maw={280}
      />
    </FormSection>
  );
}
