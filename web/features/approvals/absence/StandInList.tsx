import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import type { StandIn } from '../../../../server/kit/approvals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { Row, RowList } from '../../../ui/record/RowList.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { STALE } from '../queries.ts';

interface StandInListProps {
  items: readonly StandIn[];
  /** Names whose it is. */
  ofEverybody?: boolean;
}

/** Absences and backups, each with the button that ends it. */
export function StandInList({ items, ofEverybody = false }: StandInListProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const end = useCommand(approvalContract.endStandIn, { refresh: STALE, success: t('approvals.absence.ended') });
  const wordsOf = (absent: boolean) => `${absent ? 'absence' : 'backup'}${ofEverybody ? '_of' : ''}`;
  const titleOf = ({ person, standIn, from }: StandIn) =>
    t(`approvals.absence.row.${wordsOf(from !== null)}`, { name: person.name, standIn: standIn.name });
  return (
    <RowList none={t('approvals.absence.none')}>
      {items.map((item) => (
        <Row
          key={item.id}
          title={titleOf(item)}
          marks={
            item.active ? <StateBadge state="paused" label={t('approvals.absence.now')} variant="tint" /> : undefined
          }
          end={
            item.abilities.end.allowed && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => void end.run({ params: { standInId: item.id } })}
                aria-label={t('approvals.absence.end_for', { name: item.standIn.name })}
              >
                {t('approvals.absence.end')}
              </Button>
            )
          }
        >
          {[item.from && item.until && `${format.day(item.from)} – ${format.day(item.until)}`, item.note]
            .filter(Boolean)
            .join(' · ')}
        </Row>
      ))}
    </RowList>
  );
}
