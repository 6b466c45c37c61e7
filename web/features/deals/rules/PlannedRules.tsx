import { Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleKindName } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { Banner } from '../../../ui/state/Banner.tsx';
import classes from './Rules.module.css';
import { rulesQuery } from './readings.ts';
import { useTakeBack } from './useTakeBack.ts';

/** Rules that are saved already and whose day is still to come, with the way back. */
export function PlannedRules({ kind }: { kind: RuleKindName }) {
  const { t } = useTranslation();
  const format = useFormats();
  const takeBack = useTakeBack();
  const next = useQuery(rulesQuery(kind)).data?.planned[0];
  if (!next) return null;
  return (
    <div className={classes.planned}>
      <Banner
        tone="amber"
        icon={<IconCalendarTime size={18} />}
        title={t('deals.rules.planned', { day: format.day(next.effectiveFrom), name: next.createdBy })}
        action={
          <Button size="xs" variant="default" loading={takeBack.pending} onClick={() => void takeBack.ask(next)}>
            {t('deals.rules.take_back')}
          </Button>
        }
      >
        {t('deals.rules.planned_help')}
      </Banner>
    </div>
  );
}
