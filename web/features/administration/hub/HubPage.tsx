import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../page.tsx';
import { usePageExists } from '../../../shells/navigation.ts';
import { RouterLink } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { useSession } from '../../session/session.ts';
import { CardState } from './CardState.tsx';
import { GROUPS } from './cards.ts';
import type { Card } from './cards.ts';
import classes from './Hub.module.css';

export default definePage({ Page: HubPage });

/** Everything that can be set or watched, in groups. */
function HubPage() {
  const { t } = useTranslation();
  const { abilities, tenant } = useSession();
  const exists = usePageExists();
  const open = ({ to, ability }: Card) => exists(to) && (!ability || abilities.includes(ability));
  const groups = GROUPS.map((group) => ({ ...group, cards: group.cards.filter(open) }));
  return (
    <PlainPage title={t('administration.hub.title')} lead={t('administration.hub.lead', { vendor: tenant.name })}>
      <div className={classes.groups}>
        {groups
          .filter(({ cards }) => cards.length > 0)
          .map((group) => (
            <section key={group.id} aria-labelledby={`group-${group.id}`}>
              <Title order={2} id={`group-${group.id}`} className={classes.group}>
                {t(`administration.hub.group.${group.id}`)}
              </Title>
              <ul className={classes.cards}>
                {group.cards.map((card) => (
                  <li key={card.id}>
                    <HubCard card={card} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </PlainPage>
  );
}

function HubCard({ card: { id, to, icon: Icon } }: { card: Card }) {
  const { t } = useTranslation();
  return (
    <RouterLink to={to} className={classes.card}>
      <span className={classes.icon} aria-hidden>
        <Icon size={20} stroke={1.6} />
      </span>
      <span className={classes.words}>
        <span className={classes.title}>{t(`administration.hub.card.${id}.title`)}</span>
        <span className={classes.text}>{t(`administration.hub.card.${id}.text`)}</span>
        <CardState id={id} />
      </span>
    </RouterLink>
  );
}
