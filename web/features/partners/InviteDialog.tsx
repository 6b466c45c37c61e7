import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { RoleChoice } from '../people/RoleChoice.tsx';
import type { Partner, Person } from './api.ts';

export interface InviteDialogProps {
  partner: Pick<Partner, 'id' | 'name'>;
  name?: string;
  email?: string;
  onClose: () => void;
}

/** Invites somebody to work in the portal for a partner. The link comes by mail. */
export function InviteDialog({ partner, name = '', email = '', onClose }: InviteDialogProps) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.invitePerson, {
    initialValues: { name, email, role: 'partner_sales' as Person['role'], partnerId: partner.id as string | null },
  });
  const [role, setRole] = useState(form.getValues().role);
  form.watch('role', ({ value }) => setRole(value));
  const invite = useCommand(tenancyContract.invitePerson, {
    form,
    refresh: ['people', 'contacts'],
    success: (person) => t('people.invited', { email: person.email }),
    onDone: onClose,
    onProblem: (problem) => {
      if (problem.code !== 'already_member') return false;
      form.setFieldError('email', t('people.already'));
      return true;
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('partners.people.invite_to', { name: partner.name })}>
      <Form
        form={form}
        guard={false}
        submit={t('people.send')}
        onSubmit={(body) => invite.run({ body })}
        pending={invite.pending}
      >
        <TextInput
          data-autofocus={name === '' || undefined}
          label={t('partners.contact.name')}
          required
          maxLength={200}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          type="email"
          label={t('partners.contact.email')}
          required
          maxLength={254}
          autoComplete="off"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <RoleChoice side="partner" value={role} onChange={(next) => form.setFieldValue('role', next)} />
      </Form>
    </Modal>
  );
}
