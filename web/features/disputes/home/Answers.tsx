import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { HomeRow, HomeRows } from '../../home/portal/Rows.tsx';
import { useSession } from '../../session/session.ts';
import { runningSidesQuery } from '../shared/queries.ts';

/** Disputes in which the vendor asked the own firm for something. */
export function Answers() {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const asked = useData(runningSidesQuery).items.filter(({ view }) => view === 'answer_needed');
  if (asked.length === 0) return null;
  return (
    <HomeRows label={t('disputes.home.answers')}>
      {asked.map((side) => (
        <HomeRow
          key={side.id}
          to={paths.portal.dispute(side.id)}
          tone="amber"
          icon={<IconArrowsSplit2 size={20} stroke={1.75} />}
          title={side.deal.customer}
          text={t('disputes.home.asked', { vendor: tenant.name })}
          end={side.dueAt ? format.day(side.dueAt) : undefined}
        />
      ))}
    </HomeRows>
  );
}
