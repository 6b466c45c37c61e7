import { NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { Form, FormSection } from '../../../../ui/form/Form.tsx';
import { dealSettingsQuery } from '../../portal/api.ts';
import { RuleHistory } from '../../rules/RuleHistory.tsx';
import { SetupPage } from './SetupPage.tsx';
import { bodyOf, valuesOf } from './rules.ts';
import type { RuleValues } from './rules.ts';

export default definePage({ load: ({ client }) => prefetch(client, dealSettingsQuery), Page: RulesPage });

type RuleForm = UseFormReturnType<RuleValues>;

/** How fast registrations are answered, when partners are reminded, what counts as a conflict. */
function RulesPage() {
  const { t } = useTranslation();
  const settings = useData(dealSettingsQuery);
  const form = useForm<RuleValues>({ mode: 'uncontrolled', initialValues: valuesOf(settings) });
  const save = useCommand(dealsContract.updateDealSettings, {
    success: t('deals.console.setup.rules.saved'),
    form,
    fieldOf: (path) => (path === 'responseMinutes' ? 'responseHours' : path),
    onDone: () => form.resetDirty(),
  });
  return (
    <SetupPage tab="rules">
      <Form
        form={form}
        pending={save.pending}
        submit={t('ui.save')}
        onSubmit={(values) => save.run({ body: bodyOf(values) }, { ifMatch: settings })}
      >
        <ResponseRules form={form} />
        <ConflictRules form={form} />
        <OtherRules form={form} />
      </Form>
      <RuleHistory kind="general" />
    </SetupPage>
  );
}

function ResponseRules({ form }: { form: RuleForm }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('deals.console.setup.rules.response')}>
      <NumberInput
        key={form.key('responseHours')}
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
        key={form.key('partnerSeesClock')}
        {...form.getInputProps('partnerSeesClock', { type: 'checkbox' })}
        label={t('deals.console.setup.rules.clock')}
        description={t('deals.console.setup.rules.clock_help')}
      />
      <Switch
        key={form.key('partnerSeesMedian')}
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
        key={form.key('takenFrom')}
        {...form.getInputProps('takenFrom')}
        label={t('deals.console.setup.rules.taken')}
        description={t('deals.console.setup.rules.taken_help')}
        allowDeselect={false}
        data={levels(['same', 'likely', 'never'])}
        maw={420}
      />
      <Select
        key={form.key('reviewFrom')}
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
        key={form.key('reminderDays')}
        {...form.getInputProps('reminderDays')}
        label={t('deals.console.setup.rules.reminders')}
        description={t('deals.console.setup.rules.reminders_help')}
        data={['60', '30', '14', '7', '3', '1']}
        maxTags={10}
        inputMode="numeric"
        maw={420}
      />
      <NumberInput
        key={form.key('draftKeepDays')}
        {...form.getInputProps('draftKeepDays')}
        label={t('deals.console.setup.rules.drafts')}
        description={t('deals.console.setup.rules.drafts_help')}
        min={1}
        max={1095}
        allowDecimal={false}
        maw={280}
      />
      <TextInput
        key={form.key('numberPrefix')}
        {...form.getInputProps('numberPrefix')}
        label={t('deals.console.setup.rules.prefix')}
        description={t('deals.console.setup.rules.prefix_help')}
        maxLength={7}
        maw={280}
      />
    </FormSection>
  );
}
