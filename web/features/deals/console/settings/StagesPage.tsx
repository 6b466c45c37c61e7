import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../../server/kit/contract.ts';
import { STAGE_KINDS, dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { StageKind } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { StateBadge } from '../../../../ui/state/StateBadge.tsx';
import { useMay } from '../../../session/session.ts';
import { PlannedRules } from '../../rules/PlannedRules.tsx';
import { RuleHistory } from '../../rules/RuleHistory.tsx';
import { SetupPage } from './SetupPage.tsx';
import { WordList } from './WordList.tsx';
import { placeWith } from './noun.ts';
import type { WordNoun } from './noun.ts';
import { allStagesQuery } from './words.ts';

type DealStage = AnswerOf<typeof dealsContract.listDealStages>['items'][number];

interface StageExtra {
  kind: StageKind;
  /** Percent; empty follows the kind. */
  probability: number | '';
}

export default definePage({ load: ({ client }) => prefetch(client, allStagesQuery), Page: StagesPage });

/** Sales stages in the vendor's words. What a stage means never changes; what it is called and weighs may. */
function StagesPage() {
  const { t } = useTranslation();
  const noun = useStageNoun();
  return (
    <SetupPage tab="stages">
      <PlannedRules kind="stages" />
      <WordList
        noun={noun}
        label={t('deals.console.setup.tab.stages')}
        add={t('deals.console.setup.stage.add')}
        mayAdd={useMay('stage.manage')}
        empty={t('deals.console.setup.lead.stages')}
      />
      <RuleHistory kind="stages" />
    </SetupPage>
  );
}

function useStageNoun(): WordNoun<DealStage, StageExtra> {
  const { items } = useData(allStagesQuery);
  const create = useCommand(dealsContract.createDealStage);
  const update = useCommand(dealsContract.updateDealStage);
  const remove = useCommand(dealsContract.deleteDealStage);
  const weight = ({ probability }: StageExtra): { probability?: number } => (probability === '' ? {} : { probability });
  return {
    items,
    kind: 'stages',
    all: items,
    rowWith: (item, change) => ({
      ...placeWith(item, change),
      name: change.wording ?? item.name,
      kind: item.kind,
      probability: change.extra ? (weight(change.extra).probability ?? item.probability) : item.probability,
    }),
    wordingOf: ({ name }) => name,
    abilityOf: ({ abilities }) => abilities['stage.manage'],
    extraOf: (item) => ({ kind: item?.kind ?? 'open', probability: item?.probability ?? '' }),
    facts: (item) => <StageFacts stage={item} />,
    fields: ({ extra }, change, item) => <StageFields extra={extra} change={change} isNew={!item} />,
    create: (name, { extra }, position) => create.run({ body: { name, kind: extra.kind, position, ...weight(extra) } }),
    update: (item, { wording, extra, position, active }) =>
      update.run(
        {
          params: { id: item.id },
          body: {
            ...(wording && { name: wording }),
            ...(extra && weight(extra)),
            ...(position !== undefined && { position }),
            ...(active !== undefined && { active }),
          },
        },
        { ifMatch: item },
      ),
    remove: ({ id }) => remove.run({ params: { id } }),
  };
}

function StageFacts({ stage: { kind, probability } }: { stage: DealStage }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <>
      <span className="tabular">{format.percent(probability / 100, 0)}</span>
      <StateBadge state={kind} label={t(`deals.console.setup.stage.kind.${kind}`)} variant="plain" />
    </>
  );
}

interface StageFieldsProps {
  extra: StageExtra;
  change: (extra: StageExtra) => void;
  isNew: boolean;
}

function StageFields({ extra, change, isNew }: StageFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {isNew && (
        <Select
          label={t('deals.console.setup.stage.meaning')}
          allowDeselect={false}
          data={STAGE_KINDS.map((kind) => ({ value: kind, label: t(`deals.console.setup.stage.kind.${kind}`) }))}
          value={extra.kind}
          onChange={(kind) => kind && change({ ...extra, kind })}
        />
      )}
      <NumberInput
        label={t('deals.console.setup.stage.probability')}
        min={0}
        max={100}
        allowDecimal={false}
        suffix=" %"
        value={extra.probability}
        onChange={(value) => change({ ...extra, probability: value === '' ? '' : Number(value) })}
      />
    </>
  );
}
