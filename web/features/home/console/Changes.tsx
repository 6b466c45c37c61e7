import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleHome } from '../../../../server/modules/deals/contract.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { toneStyle } from '../../../ui/state/toneStyle.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { useNow } from '../../../ui/text/now.ts';
import { homeQuery } from '../../deals/console/queries.ts';
import { eventLook } from '../../deals/shared/eventLooks.ts';
import { useEventWords } from '../../deals/shared/useEventWords.ts';
import classes from './Changes.module.css';
import { Section } from './Section.tsx';
import today from './Today.module.css';
import { newsSince, startOfYesterday } from './since.ts';

/** Lines that are shown; the list of deals has the rest. */
const FEW = 8;

/** What partners and colleagues did since yesterday. */
export function Changes() {
  const { t } = useTranslation();
  const now = useNow();
  const { changed } = useData(homeQuery);
  const news = newsSince(changed, startOfYesterday(new Date(now))).slice(0, FEW);
  const more = {
    to: paths.console.deals(),
    search: { sort: '-updatedAt' },
    label: t('home.console.changes.all'),
  };
  return (
    <Section title={t('home.console.changes.title')} more={more}>
      {news.length === 0 && <p className={today.calm}>{t('home.console.changes.nothing')}</p>}
      <ul className={today.rows}>
        {news.map((change) => (
          <Change key={change.entry.id} change={change} />
        ))}
      </ul>
    </Section>
  );
}

function Change({ change: { entry, dealId, number, customer } }: { change: ConsoleHome['changed'][number] }) {
  const { sentence } = useEventWords()(entry);
  const { icon, tone } = eventLook(entry.type);
  const actor = entry.actor.kind === 'system' ? '' : entry.actor.name;
  return (
    <li className={classes.change} style={toneStyle(tone)}>
      <span className={classes.icon} aria-hidden>
        {createElement(icon, { size: 16, stroke: 1.75 })}
      </span>
      <span className={classes.what}>
        <TextLink to={paths.console.deal(dealId)}>{customer ?? number}</TextLink>{' '}
        <span className={today.quiet}>
          {actor} {sentence}
        </span>
      </span>
      <span className={classes.when}>
        <DateText value={entry.at} as="relative" />
      </span>
    </li>
  );
}
