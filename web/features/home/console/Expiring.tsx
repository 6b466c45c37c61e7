import { useTranslation } from 'react-i18next';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { Clock } from '../../../ui/text/Clock.tsx';
import { nameOf } from '../../deals/console/Cells.tsx';
import { useSession } from '../../session/session.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';
import { expiringQuery } from './readings.ts';

/** Protections that run out within two weeks, the next one first. */
export function Expiring() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { items, total } = useData(expiringQuery(tenant.currency));
  const more = {
    to: paths.console.deals(),
    search: { view: 'expiring' },
    label: t('home.console.expiring.all', { count: total ?? items.length }),
  };
  return (
    <Section title={t('home.console.expiring.title')} {...(items.length > 0 ? { more } : {})}>
      {items.length === 0 ? (
        <p className={classes.calm}>{t('home.console.expiring.nothing')}</p>
      ) : (
        <ul className={classes.rows}>
          {items.map((deal) => (
            <li key={deal.id} className={classes.row}>
              <span className={classes.name}>
                <TextLink to={paths.console.deal(deal.id)}>{nameOf(deal)}</TextLink>{' '}
                <span className={classes.quiet}>{deal.partner.name}</span>
              </span>
              <span className={classes.end}>{deal.expiresAt && <Clock due={deal.expiresAt} kind="protection" />}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
