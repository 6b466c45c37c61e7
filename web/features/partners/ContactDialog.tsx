import { Modal, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONTACT_ROLES, partnersContract } from '../../../server/modules/partners/contract.ts';
import { useCommand } from '../../api/command.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import type { BodyForm } from '../../ui/form/useBodyForm.ts';
import type { Contact } from './api.ts';

export interface ContactDialogProps {
  partnerId: string;
  /** The contact to change; without one a new one is made. */
  contact?: Contact;
  onClose: () => void;
}

interface Values {
  name: string;
  title: string;
  role: Contact['role'];
  email: string;
  phone: string;
  isPrimary: boolean;
}

type ContactForm = BodyForm<typeof partnersContract.createContact, Values>;

const valuesOf = (contact: Contact | undefined): Values => ({
  name: contact?.name ?? '',
  title: contact?.title ?? '',
  role: contact?.role ?? null,
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  isPrimary: contact?.isPrimary ?? false,
});

/** Adds or changes somebody who works at a partner. */
export function ContactDialog({ partnerId, contact, onClose }: ContactDialogProps) {
  const { t } = useTranslation();
  const form = useBodyForm<typeof partnersContract.createContact, Values>(partnersContract.createContact, {
    initialValues: valuesOf(contact),
  });
  const options = { form, refresh: ['contacts', 'partners'], onDone: onClose };
  const create = useCommand(partnersContract.createContact, {
    ...options,
    success: (made) => t('partners.contact.added', { name: made.name }),
  });
  const update = useCommand(partnersContract.updateContact, {
    ...options,
    success: (changed) => t('partners.contact.changed', { name: changed.name }),
  });
  /** What was emptied goes as null, so that it is taken away. */
  function save(): Promise<unknown> {
    const { isPrimary, ...values } = form.getValues();
    const body = { ...values, email: values.email || null, phone: values.phone || null, title: values.title || null };
    return contact
      ? update.run({ params: { contactId: contact.id }, body }, { ifMatch: contact })
      : create.run({ params: { partnerId }, body: { ...body, isPrimary } });
  }
  return (
    <Modal opened onClose={onClose} title={t(contact ? 'partners.contact.edit' : 'partners.contact.add')}>
      <Form
        form={form}
        guard={false}
        submit={t(contact ? 'ui.save' : 'partners.contact.add')}
        onSubmit={save}
        pending={create.pending || update.pending}
      >
        <ContactFields form={form} isNew={!contact} />
      </Form>
    </Modal>
  );
}

function ContactFields({ form, isNew }: { form: ContactForm; isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('partners.contact.name')}
        required
        maxLength={200}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('partners.contact.title')}
        maxLength={120}
        key={form.key('title')}
        {...form.getInputProps('title')}
      />
      <Select
        label={t('partners.contact.role_label')}
        clearable
        data={CONTACT_ROLES.map((value) => ({ value, label: t(`partners.contact.role.${value}`) }))}
        key={form.key('role')}
        {...form.getInputProps('role')}
      />
      <TextInput
        type="email"
        label={t('partners.contact.email')}
        maxLength={254}
        autoComplete="off"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <TextInput
        type="tel"
        label={t('partners.contact.phone')}
        maxLength={40}
        autoComplete="off"
        key={form.key('phone')}
        {...form.getInputProps('phone')}
      />
      {isNew && (
        <Switch
          label={t('partners.contact.is_primary')}
          key={form.key('isPrimary')}
          {...form.getInputProps('isPrimary', { type: 'checkbox' })}
        />
      )}
    </>
  );
}
