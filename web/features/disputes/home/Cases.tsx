import { useTranslation } from 'react-i18next';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { Section } from '../../home/console/Section.tsx';
import classes from '../../home/console/Today.module.css';
import { CaseBadge } from '../shared/Badges.tsx';
import { waitingCasesQuery } from '../shared/queries.ts';

/** Cases that wait for the vendor's next step, with the day until which they do. */
export function Cases() {
  const { t } = useTranslation();
  const { items, total } = useData(waitingCasesQuery);
  if (items.length === 0) return null;
  return (
    <Section
      title={t('disputes.home.cases')}
      more={{ to: paths.console.disputes(), label: t('disputes.home.all', { count: total ?? items.length }) }}
    >
      <ul className={classes.rows}>
        {items.map((dispute) => (
          <li key={dispute.id} className={classes.row}>
            <span className={classes.name}>
              <TextLink to={paths.console.dispute(dispute.id)}>{dispute.customer}</TextLink>{' '}
              <span className={classes.quiet}>{dispute.partners.map(({ name }) => name).join(' · ')}</span>
            </span>
            <CaseBadge status={dispute.status} plain />
            <span className={classes.end}>
              <DateText value={dispute.dueAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
