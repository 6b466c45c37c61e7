import { NumberInput, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { settingsQuery } from './api.ts';

/** For how long imports can be taken back, for those who keep the vendor's settings. */
export function UndoSetting() {
  const { t } = useTranslation();
  const settings = useSuspenseQuery(settingsQuery).data;
  const form = useBodyForm(importContract.changeImportSettings, { initialValues: { undoDays: settings.undoDays } });
  const save = useCommand(importContract.changeImportSettings, {
    form,
    success: t('imports.undo.saved'),
    onDone: () => form.resetDirty(),
  });
  return (
    <section>
      <Title order={2} mb={4}>
        {t('imports.undo.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('imports.undo.help')}
      </Text>
      <Form
        form={form}
        submit={t('ui.save')}
        pending={save.pending}
        onSubmit={(body) => save.run({ body }, { ifMatch: settings })}
      >
        <NumberInput
          label={t('imports.undo.days')}
          description={t('imports.undo.days_help')}
          maw={360}
          min={0}
          max={90}
          key={form.key('undoDays')}
          {...form.getInputProps('undoDays')}
        />
      </Form>
    </section>
  );
}
