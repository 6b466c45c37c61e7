import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { DayField } from '../../../../ui/form/DayField.tsx';
import { FactEditor } from '../../../../ui/record/FactEditor.tsx';
import { stagesQuery } from '../../portal/api.ts';
import { useWording } from '../../portal/wording.ts';
import { useDealChange } from './useDealChange.ts';

interface EditorProps {
  deal: Deal;
  close: () => void;
}

/** Moves the deal to another open stage. Winning and losing are steps of their own. */
export function StageEditor({ deal, close }: EditorProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const stages = (useQuery(stagesQuery).data?.items ?? []).filter(({ kind }) => kind === 'open');
  const move = useCommand(dealsContract.changeStage, { refresh: ['deals', 'home'] });
  return (
    <FactEditor
      value={deal.stage.id}
      onClose={close}
      onSave={(stageId) => move.run({ params: { dealId: deal.id }, body: { stageId } }, { ifMatch: deal })}
      field={(stageId, pick) => (
        <Select
          aria-label={t('deals.console.field.stage')}
          allowDeselect={false}
          data={stages.map(({ id, name, probability }) => ({
            value: id,
            label: `${word(name)} · ${format.percent(probability / 100, 0)}`,
          }))}
          value={stageId}
          onChange={(next) => next && pick(next)}
        />
      )}
    />
  );
}

/** Sets the day on which the deal is expected to close: with its stage while it runs, as part of what is typed before. */
export function CloseDateEditor({ deal, close }: EditorProps) {
  const { t } = useTranslation();
  const change = useDealChange(deal);
  const move = useCommand(dealsContract.changeStage, { refresh: ['deals', 'home'] });
  const save = (closeDate: string | null) =>
    deal.abilities.changeStage.allowed && closeDate
      ? move.run({ params: { dealId: deal.id }, body: { stageId: deal.stage.id, closeDate } }, { ifMatch: deal })
      : change({ closeDate });
  return (
    <FactEditor
      value={deal.closeDate}
      onClose={close}
      onSave={save}
      field={(day, pick) => (
        <DayField
          aria-label={t('deals.console.field.close_date')}
          clearable={!deal.abilities.changeStage.allowed}
          value={day}
          onChange={pick}
        />
      )}
    />
  );
}
