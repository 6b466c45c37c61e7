import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import type { Contact } from '../api.ts';

/** What somebody does at the partner, in words; a dash when nobody said. */
export function ContactRoleText({ role }: { role: Contact['role'] }) {
  const { t } = useTranslation();
  return <span>{role ? t(`partners.contact.role.${role}`) : '–'}</span>;
}

/** Main contact, or somebody who can sign in. */
export function ContactMark({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  if (contact.isPrimary) return <Badge size="sm">{t('partners.contact.primary')}</Badge>;
  if (!contact.membershipId) return null;
  return <StateBadge state="active" label={t('partners.contact.signs_in')} variant="plain" />;
}
