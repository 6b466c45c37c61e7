import type { ConsoleHome } from '../../../../server/modules/deals/contract.ts';
import { useData } from '../../../page.tsx';
import { homeQuery } from '../../deals/console/queries.ts';
import { Changes } from './Changes.tsx';
import { Expiring } from './Expiring.tsx';
import { Figures } from './Figures.tsx';
import { Stages } from './Stages.tsx';
import classes from './Today.module.css';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';

/** True before anything was ever registered. */
const nothingYet = ({ counts, changed, answered }: ConsoleHome) =>
  changed.length === 0 && counts.waiting === 0 && counts.expiring === 0 && answered === 0;

/** The channel manager's day: what waits, how we are doing, what runs out, what moved, what happened. */
export function Today() {
  const home = useData(homeQuery);
  if (nothingYet(home)) return <Welcome />;
  return (
    <div className={classes.today}>
      <Figures />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Waiting />
          <Changes />
        </div>
        <div className={classes.column}>
          <Expiring />
          <Stages />
        </div>
      </div>
    </div>
  );
}
