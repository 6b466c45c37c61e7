import { Button, Checkbox, Code, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsContract, METHODS, PLACEHOLDERS } from '../../../../server/modules/agreements/contract.ts';
import type { AgreementTemplate } from '../../../../server/modules/agreements/contract.ts';
import type { BodyInputOf } from '../../../../server/kit/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import type { BodyForm } from '../../../ui/form/useBodyForm.ts';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { programmesQuery, templateQuery } from '../queries.ts';
import { SendDialog } from './SendDialog.tsx';

type Params = { templateId: string };
type Values = BodyInputOf<typeof agreementsContract.updateAgreementTemplate>;
type TemplateForm = BodyForm<typeof agreementsContract.updateAgreementTemplate, Values>;

export default definePage<Params>({
  load: ({ client, params: { templateId } }) => prefetch(client, templateQuery(templateId), programmesQuery),
  Page: TemplatePage,
});

const valuesOf = (one: AgreementTemplate): Values => ({
  name: one.name,
  programmeId: one.programmeId,
  locale: one.locale,
  body: one.body,
  clauses: one.clauses,
  method: one.method,
  signers: one.signers,
  countersign: one.countersign,
  months: one.months,
  renewal: one.renewal,
  gate: one.gate,
});

/** A template: its draft, publishing it, sending it. */
function TemplatePage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const one = useData(templateQuery(params.templateId));
  const [sending, setSending] = useState(false);
  const form = useBodyForm<typeof agreementsContract.updateAgreementTemplate, Values>(
    agreementsContract.updateAgreementTemplate,
    { initialValues: valuesOf(one) },
  );
  const save = useCommand(agreementsContract.updateAgreementTemplate, {
    form,
    success: t('agreements.templates.saved'),
    onDone: () => form.resetDirty(),
  });
  const publish = useCommand(agreementsContract.publishAgreementTemplate, {
    success: ({ published }) => t('agreements.templates.said_published', { number: published }),
  });
  return (
    <PlainPage
      title={one.name}
      back={{ to: paths.console.agreementTemplates(), label: t('agreements.templates.title') }}
    >
      <Group mb="md">
        <Button variant="default" loading={publish.pending} onClick={() => void publish.run({ params })}>
          {t('agreements.templates.publish')}
        </Button>
        <Button variant="default" disabled={one.published === 0} onClick={() => setSending(true)}>
          {t('agreements.templates.send')}
        </Button>
        <Text c="dimmed">{t('agreements.templates.version', { number: one.published })}</Text>
      </Group>
      <Form
        form={form}
        submit={t('agreements.templates.save')}
        pending={save.pending}
        onSubmit={() => save.run({ params, body: form.getValues() }, { ifMatch: one })}
      >
        <TextFields form={form} />
        <TermFields form={form} />
      </Form>
      {sending && <SendDialog template={one} onClose={() => setSending(false)} />}
    </PlainPage>
  );
}

function TextFields({ form }: { form: TemplateForm }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput
        label={t('agreements.templates.name')}
        required
        maxLength={200}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('agreements.templates.body')}
        description={t('agreements.templates.body_help')}
        required
        autosize
        minRows={14}
        maxRows={40}
        key={form.key('body')}
        {...form.getInputProps('body')}
      />
      <Group gap="xs">
        {PLACEHOLDERS.map((name) => (
          <Code key={name}>{`{{${name}}}`}</Code>
        ))}
      </Group>
    </Stack>
  );
}

function TermFields({ form }: { form: TemplateForm }) {
  const { t } = useTranslation();
  const { items } = useData(programmesQuery);
  const pick = (name: 'method' | 'countersign' | 'renewal' | 'locale', values: readonly string[]) => (
    <Select
      label={t(`agreements.templates.${name}`)}
      allowDeselect={false}
      data={values.map((value) => ({ value, label: t(`agreements.templates.${name}_${value}`) }))}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  );
  return (
    <Stack gap="md">
      <Select
        label={t('agreements.templates.programme')}
        placeholder={t('agreements.templates.any')}
        clearable
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        key={form.key('programmeId')}
        {...form.getInputProps('programmeId')}
      />
      {pick('locale', ['en', 'de'])}
      {pick('method', METHODS)}
      {pick('countersign', ['automatic', 'manual'])}
      {pick('renewal', ['none', 'automatic'])}
      <NumberInput
        label={t('agreements.templates.signers')}
        min={1}
        max={5}
        allowDecimal={false}
        key={form.key('signers')}
        {...form.getInputProps('signers')}
      />
      <NumberInput
        label={t('agreements.templates.months')}
        min={1}
        max={120}
        allowDecimal={false}
        key={form.key('months')}
        {...form.getInputProps('months')}
      />
      <Checkbox
        label={t('agreements.templates.gate')}
        description={t('agreements.templates.gate_help')}
        key={form.key('gate')}
        {...form.getInputProps('gate', { type: 'checkbox' })}
      />
    </Stack>
  );
}
