import { Switch, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { MoreFields } from './MoreFields.tsx';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

/** What it is about and against whom: everything that helps the vendor to say yes quickly. */
export function StorySection({ registration: { form, live } }: { registration: Registration }) {
  const { t } = useTranslation();
  const details = useLive(live, ({ incumbent, existingRelationship }) => Boolean(incumbent || existingRelationship));
  return (
    <FormSection title={t('deals.portal.section.story')} help={t('deals.portal.section.story_help')}>
      <Textarea
        label={t('deals.portal.field.description')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        key={form.key('description')}
        {...form.getInputProps('description')}
      />
      <TextInput
        label={t('deals.portal.field.competitors')}
        maxLength={500}
        autoComplete="off"
        key={form.key('competitors')}
        {...form.getInputProps('competitors')}
      />
      <Switch
        label={t('deals.portal.field.rfp')}
        description={t('deals.portal.field.rfp_help')}
        key={form.key('rfp')}
        {...form.getInputProps('rfp', { type: 'checkbox' })}
      />
      <MoreFields label={t('deals.portal.more.story')} open={details}>
        <TextInput
          label={t('deals.portal.field.incumbent')}
          maxLength={200}
          autoComplete="off"
          key={form.key('incumbent')}
          {...form.getInputProps('incumbent')}
        />
        <Textarea
          label={t('deals.portal.field.existing_relationship')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          key={form.key('existingRelationship')}
          {...form.getInputProps('existingRelationship')}
        />
      </MoreFields>
    </FormSection>
  );
}
