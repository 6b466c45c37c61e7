import { NumberInput, Select, TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { DisputeSettings } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { Form, FormSection } from '../../../ui/form/Form.tsx';
import { TextLink } from '../../../ui/link/links.tsx';
import { SetupPage } from '../../deals/console/settings/SetupPage.tsx';
import { disputeSettingsQuery } from '../shared/queries.ts';

export default definePage({ load: ({ client }) => prefetch(client, disputeSettingsQuery), Page: DisputeRulesPage });

type Values = Omit<DisputeSettings, 'version' | 'abilities' | 'reminderDays'> & { reminderDays: string[] };
type RuleForm = UseFormReturnType<Values>;

const valuesOf = ({ version: _version, abilities: _abilities, reminderDays, ...rest }: DisputeSettings): Values => ({
  ...rest,
  reminderDays: reminderDays.map(String),
});

/** Deadlines, who decides, and how long one may appeal. */
function DisputeRulesPage() {
  const { t } = useTranslation();
  const settings = useData(disputeSettingsQuery);
  const form = useForm<Values>({ mode: 'uncontrolled', initialValues: valuesOf(settings) });
  const save = useCommand(disputesContract.updateDisputeSettings, {
    success: t('disputes.settings.saved'),
    form,
    onDone: () => form.resetDirty(),
  });
  const send = ({ reminderDays, ...rest }: Values) =>
    save.run({ body: { ...rest, reminderDays: reminderDays.map(Number) } }, { ifMatch: settings });
  return (
    <SetupPage tab="disputes">
      <Form form={form} pending={save.pending} submit={t('ui.save')} onSubmit={send}>
        <FormSection title={t('disputes.settings.evidence')}>
          <Days form={form} name="evidenceDays" min={1} />
          <TagsInput
            key={form.key('reminderDays')}
            {...form.getInputProps('reminderDays')}
            label={t('disputes.settings.reminderDays')}
            description={t('disputes.settings.reminderDays_help')}
            data={['7', '3', '2', '1']}
            maxTags={5}
            inputMode="numeric"
            maw={420}
          />
        </FormSection>
        <FormSection title={t('disputes.settings.decision')}>
          <Select
            key={form.key('decidedBy')}
            {...form.getInputProps('decidedBy')}
            label={t('disputes.settings.decidedBy')}
            description={t('disputes.settings.decidedBy_help')}
            allowDeselect={false}
            data={['managers', 'administrators'].map((value) => ({ value, label: t(`disputes.settings.${value}`) }))}
            maw={420}
          />
          <Days form={form} name="appealDays" min={0} />
          <p>
            <TextLink to={paths.console.reasons()}>{t('disputes.settings.reasons')}</TextLink>
          </p>
        </FormSection>
      </Form>
    </SetupPage>
  );
}

interface DaysProps {
  form: RuleForm;
  name: 'evidenceDays' | 'appealDays';
  min: number;
}

function Days({ form, name, min }: DaysProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      key={form.key(name)}
      {...form.getInputProps(name)}
      label={t(`disputes.settings.${name}`)}
      description={t(`disputes.settings.${name}_help`)}
      min={min}
      max={60}
      allowDecimal={false}
      maw={280}
    />
  );
}
