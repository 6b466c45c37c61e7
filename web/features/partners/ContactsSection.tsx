import { ActionIcon, Anchor, Badge, Button, Menu } from '@mantine/core';
import { IconDots, IconMailForward, IconPencil, IconPlus, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useData } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { Row, RowList } from '../../ui/record/RowList.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { useMay, useSession } from '../session/session.ts';
import { contactsQuery } from './api.ts';
import type { Contact, Partner } from './api.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { useRemoval } from './useRemoval.ts';

type Open = { dialog: 'new' } | { dialog: 'edit' | 'invite'; contact: Contact } | undefined;

/** Who works at the partner. One of them is the main contact; those who can sign in are marked. */
export function ContactsSection({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const { items, total } = useData(contactsQuery(partner.id));
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const contacts = items.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  return (
    <RecordSection
      title={t('partners.section.contacts')}
      count={total ?? items.length}
      aside={
        partner.abilities['contact.create'].allowed && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setOpen({ dialog: 'new' })}
          >
            {t('partners.contact.add')}
          </Button>
        )
      }
    >
      <RowList none={t('partners.contact.none')}>
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            onEdit={() => setOpen({ dialog: 'edit', contact })}
            onInvite={() => setOpen({ dialog: 'invite', contact })}
          />
        ))}
      </RowList>
      {open?.dialog === 'new' && <ContactDialog partnerId={partner.id} onClose={close} />}
      {open?.dialog === 'edit' && <ContactDialog partnerId={partner.id} contact={open.contact} onClose={close} />}
      {open?.dialog === 'invite' && (
        <InviteDialog partner={partner} name={open.contact.name} email={open.contact.email ?? ''} onClose={close} />
      )}
    </RecordSection>
  );
}

interface ContactRowProps {
  contact: Contact;
  onEdit: () => void;
  onInvite: () => void;
}

function ContactRow({ contact, onEdit, onInvite }: ContactRowProps) {
  const { t } = useTranslation();
  const { active } = useSession();
  const facts = [contact.title, contact.role && t(`partners.contact.role.${contact.role}`)].filter(Boolean);
  return (
    <Row
      title={
        active.side === 'vendor' ? (
          <TextLink to={paths.console.contact(contact.id)}>{contact.name}</TextLink>
        ) : (
          contact.name
        )
      }
      marks={
        <>
          {contact.isPrimary && <Badge size="sm">{t('partners.contact.primary')}</Badge>}
          {contact.membershipId && <StateBadge state="active" label={t('partners.contact.signs_in')} variant="plain" />}
        </>
      }
      end={<ContactMenu contact={contact} onEdit={onEdit} onInvite={onInvite} />}
    >
      {facts.join(' · ')}
      {facts.length > 0 && (contact.email || contact.phone) && ' · '}
      {contact.email && (
        <Anchor href={`mailto:${contact.email}`} inherit>
          {contact.email}
        </Anchor>
      )}
      {contact.email && contact.phone && ' · '}
      {contact.phone && (
        <Anchor href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`} inherit>
          {contact.phone}
        </Anchor>
      )}
    </Row>
  );
}

function ContactMenu({ contact, onEdit, onInvite }: ContactRowProps) {
  const { t } = useTranslation();
  const mayInvite = useMay('people.invite');
  const primacy = useCommand(partnersContract.makeContactPrimary, {
    refresh: ['contacts', 'partners'],
    success: t('partners.contact.made_primary', { name: contact.name }),
  });
  const remove = useRemoval(contact);
  const change = contact.abilities['contact.update'].allowed;
  const invitable = mayInvite && !contact.membershipId && contact.email;
  if (!change && !invitable) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('partners.contact.more', { name: contact.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {change && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('partners.contact.edit')}
          </Menu.Item>
        )}
        {change && !contact.isPrimary && (
          <Menu.Item
            leftSection={<IconStar size={16} />}
            onClick={() => void primacy.run({ params: { contactId: contact.id } })}
          >
            {t('partners.contact.make_primary')}
          </Menu.Item>
        )}
        {invitable && (
          <Menu.Item leftSection={<IconMailForward size={16} />} onClick={onInvite}>
            {t('partners.people.invite_this')}
          </Menu.Item>
        )}
        {contact.abilities['contact.delete'].allowed && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
            {t('ui.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
