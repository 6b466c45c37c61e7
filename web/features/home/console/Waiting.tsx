import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../../server/modules/deals/contract.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { VerdictBadge, nameOf } from '../../deals/console/Cells.tsx';
import { ResponseClock } from '../../deals/console/ResponseClock.tsx';
import { homeQuery } from '../../deals/console/queries.ts';
import { useMay } from '../../session/session.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

/** Rows that are shown; the inbox has the rest. */
const FEW = 6;

/** What waits for me, with its clocks; a row leads straight to its decision. */
export function Waiting() {
  const { t } = useTranslation();
  const { queue, counts } = useData(homeQuery);
  const decides = useMay('deal.decide');
  const more = { to: paths.console.inbox(), label: t('home.console.waiting.all', { count: counts.waiting }) };
  return (
    <Section title={t('home.console.waiting.title')} {...(decides && counts.waiting > 0 ? { more } : {})}>
      {queue.length === 0 ? (
        <p className={classes.calm}>{t('home.console.waiting.nothing')}</p>
      ) : (
        <ul className={classes.rows}>
          {queue.slice(0, FEW).map((item) => (
            <WaitingRow key={item.deal.id} item={item} decides={decides} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WaitingRow({ item: { deal }, decides }: { item: InboxItem; decides: boolean }) {
  const to = decides ? paths.console.decision(deal.id) : paths.console.deal(deal.id);
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <TextLink to={to}>{nameOf(deal)}</TextLink> <span className={classes.quiet}>{deal.partner.name}</span>
      </span>
      <VerdictBadge verdict={deal.verdict} />
      <span className={classes.end}>
        <ResponseClock deal={deal} />
      </span>
    </li>
  );
}
