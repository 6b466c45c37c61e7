import { Anchor, Avatar, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { useData } from '../../../page.tsx';
import { useSession } from '../../session/session.ts';
import classes from './ContactCard.module.css';

/** Who looks after a partner at the vendor. */
export const managerQuery = (partnerId: string) =>
  queryFor(partnersContract.readChannelManager, { params: { partnerId } });

/** The vendor's person for the own firm: a name, and ways to reach them. Nothing while there is nobody. */
export function ContactCard() {
  const { t } = useTranslation();
  const { active, tenant } = useSession();
  const { card } = useData(managerQuery(active.partnerId ?? ''));
  if (!card) return null;
  return (
    <Paper
      component="section"
      withBorder
      radius="md"
      className={classes.card}
      aria-label={t('partners.contactcard.title')}
    >
      <Avatar name={card.name} color="gray" radius="xl" size={44} aria-hidden />
      <div className={classes.who}>
        <Text fw={600}>{card.name}</Text>
        <Text size="sm" c="dimmed">
          {t('partners.contactcard.role', { vendor: tenant.name })}
        </Text>
      </div>
      <div className={classes.ways}>
        <Anchor href={`mailto:${card.email}`} size="sm">
          {card.email}
        </Anchor>
        {card.phone && (
          <Anchor href={`tel:${card.phone.replace(/[^+\d]/g, '')}`} size="sm" className="tabular">
            {card.phone}
          </Anchor>
        )}
      </div>
    </Paper>
  );
}
