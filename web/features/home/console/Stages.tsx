import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import type { PipelineStage } from '../../../../server/modules/deals/contract.ts';
import { paths } from '../../../paths.ts';
import { RouterLink } from '../../../ui/link/links.tsx';
import { useWording } from '../../deals/portal/wording.ts';
import { Section } from './Section.tsx';
import classes from './Stages.module.css';
import today from './Today.module.css';
import { pipelineQuery, PROTECTED } from './readings.ts';
import { shortMoney } from './shortMoney.ts';

/** Protected registrations by sales stage: a bar, a count and a sum per stage, each leading to its rows. */
export function Stages() {
  const { t } = useTranslation();
  const { data } = useQuery(pipelineQuery);
  const most = Math.max(1, ...(data?.stages ?? []).map(({ deals }) => deals));
  return (
    <Section title={t('home.console.stages.title')}>
      {!data && (
        <Stack gap={14} py={12}>
          {[90, 60, 75, 40].map((width) => (
            <Skeleton key={width} height={20} width={`${width}%`} />
          ))}
        </Stack>
      )}
      {data?.total.deals === 0 && <p className={today.calm}>{t('home.console.stages.nothing')}</p>}
      <ul className={classes.bars}>
        {data?.stages.map((sum) => (
          <StageBar key={sum.stage.id} sum={sum} share={sum.deals / most} />
        ))}
      </ul>
    </Section>
  );
}

function StageBar({ sum: { stage, deals, sums }, share }: { sum: PipelineStage; share: number }) {
  const format = useFormats();
  const word = useWording();
  const value = sums.map(({ amount }) => shortMoney(amount, format.region)).join(' · ');
  return (
    <li>
      <RouterLink
        to={paths.console.deals()}
        search={{ ...PROTECTED, stageId: `in:${stage.id}`, sort: '-amount' }}
        className={classes.bar}
      >
        <span className={classes.name}>{word(stage.name)}</span>
        <span className={`${classes.value} tabular`}>
          <b>{format.number(deals)}</b> {value}
        </span>
        <span className={classes.track} aria-hidden>
          <span className={classes.fill} style={{ inlineSize: `${share * 100}%` }} />
        </span>
      </RouterLink>
    </li>
  );
}
