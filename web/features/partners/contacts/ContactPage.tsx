import { Anchor, Menu } from '@mantine/core';
import { IconMailForward, IconStar, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_ROLES, partnersContract } from '../../../../server/modules/partners/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { TextLink } from '../../../ui/link/links.tsx';
import { Fact, FactSection } from '../../../ui/record/Facts.tsx';
import { RecordPage } from '../../../ui/record/RecordPage.tsx';
import { PickFact, TextFact } from '../../../ui/record/factFields.tsx';
import { useInlineEdit } from '../../../ui/record/useInlineEdit.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { useMay } from '../../session/session.ts';
import { contactQuery } from '../api.ts';
import type { Contact } from '../api.ts';
import { InviteDialog } from '../InviteDialog.tsx';
import { useRemoval } from '../useRemoval.ts';
import { ContactMark, ContactRoleText } from './ContactText.tsx';

interface Params {
  contactId: string;
}

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, contactQuery(params.contactId)),
  Page: ContactPage,
});

/** Somebody who works at a partner. */
function ContactPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const contact = useData(contactQuery(params.contactId));
  const [inviting, setInviting] = useState(false);
  const mayInvite = useMay('people.invite') && !contact.membershipId && contact.email !== null;
  const remove = useRemoval(contact, () => navigate({ to: paths.console.partner(contact.partner.id) }));
  const primacy = useCommand(partnersContract.makeContactPrimary, {
    refresh: ['contacts', 'partners'],
    success: t('partners.contact.made_primary', { name: contact.name }),
  });
  return (
    <>
      <RecordPage
        title={contact.name}
        back={{ to: paths.console.contacts(), label: t('partners.contacts.back') }}
        state={<ContactMark contact={contact} />}
        owner={<TextLink to={paths.console.partner(contact.partner.id)}>{contact.partner.name}</TextLink>}
        primary={
          mayInvite && (
            <AbilityButton
              ability={{ allowed: true }}
              leftSection={<IconMailForward size={16} />}
              onClick={() => setInviting(true)}
            >
              {t('partners.people.invite_this')}
            </AbilityButton>
          )
        }
        more={
          contact.abilities['contact.update'].allowed && (
            <>
              <Menu.Item
                leftSection={<IconStar size={16} />}
                disabled={contact.isPrimary}
                onClick={() => void primacy.run({ params: { contactId: contact.id } })}
              >
                {t('partners.contact.make_primary')}
              </Menu.Item>
              {contact.abilities['contact.delete'].allowed && (
                <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
                  {t('ui.delete')}
                </Menu.Item>
              )}
            </>
          )
        }
        facts={<ContactFacts contact={contact} />}
      />
      {inviting && (
        <InviteDialog
          partner={contact.partner}
          name={contact.name}
          email={contact.email ?? ''}
          onClose={() => setInviting(false)}
        />
      )}
    </>
  );
}

function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const save = useInlineEdit(partnersContract.updateContact, { contactId: contact.id }, contact);
  const ability = contact.abilities['contact.update'];
  const line = (name: 'name' | 'title' | 'email' | 'phone', label: string, maxLength: number) => ({
    label,
    maxLength,
    ability,
    value: contact[name],
    onSave: (value: string | null) => save({ [name]: value }),
  });
  return (
    <FactSection title={t('partners.contacts.facts')}>
      <TextFact {...line('name', t('partners.contact.name'), 200)} required />
      <Fact label={t('partners.contacts.column.partner')}>
        <TextLink to={paths.console.partner(contact.partner.id)}>{contact.partner.name}</TextLink>
      </Fact>
      <TextFact {...line('title', t('partners.contact.title'), 120)} />
      <PickFact
        label={t('partners.contact.role_label')}
        value={contact.role}
        options={CONTACT_ROLES.map((value) => ({ value, label: t(`partners.contact.role.${value}`) }))}
        onSave={(role) => save({ role: role as Contact['role'] })}
        ability={ability}
      >
        <ContactRoleText role={contact.role} />
      </PickFact>
      <TextFact {...line('email', t('partners.contact.email'), 254)} inputMode="email">
        {contact.email && (
          <Anchor href={`mailto:${contact.email}`} inherit>
            {contact.email}
          </Anchor>
        )}
      </TextFact>
      <TextFact {...line('phone', t('partners.contact.phone'), 40)} inputMode="tel" />
      <Fact label={t('partners.field.externalId')}>{contact.externalId}</Fact>
      <Fact label={t('partners.field.createdAt')}>
        <DateText value={contact.createdAt} />
      </Fact>
    </FactSection>
  );
}
