import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../../server/kit/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { useMay } from '../../../session/session.ts';
import { PlannedRules } from '../../rules/PlannedRules.tsx';
import { RuleHistory } from '../../rules/RuleHistory.tsx';
import { SetupPage } from './SetupPage.tsx';
import { WordList } from './WordList.tsx';
import { placeWith } from './noun.ts';
import type { WordNoun } from './noun.ts';
import { keyFrom } from './order.ts';
import { allTypesQuery } from './words.ts';

type DealType = AnswerOf<typeof dealsContract.listDealTypes>['items'][number];

export default definePage({ load: ({ client }) => prefetch(client, allTypesQuery), Page: TypesPage });

/** Kinds of business: they decide which discount of a tier counts. */
function TypesPage() {
  const { t } = useTranslation();
  const noun = useTypeNoun();
  return (
    <SetupPage tab="types">
      <PlannedRules kind="types" />
      <WordList
        noun={noun}
        label={t('deals.console.setup.tab.types')}
        add={t('deals.console.setup.type.add')}
        mayAdd={useMay('stage.manage')}
        empty={t('deals.console.setup.lead.types')}
      />
      <RuleHistory kind="types" />
    </SetupPage>
  );
}

function useTypeNoun(): WordNoun<DealType, { key: string }> {
  const { t } = useTranslation();
  const { items } = useData(allTypesQuery);
  const create = useCommand(dealsContract.createDealType);
  const update = useCommand(dealsContract.updateDealType);
  const remove = useCommand(dealsContract.deleteDealType);
  return {
    items,
    kind: 'types',
    all: items,
    rowWith: (item, change) => ({
      ...placeWith(item, change),
      key: item.key,
      label: change.wording ?? item.label,
    }),
    wordingOf: ({ label }) => label,
    abilityOf: ({ abilities }) => abilities['stage.manage'],
    extraOf: (item) => ({ key: item?.key ?? '' }),
    facts: ({ key }) => <code>{key}</code>,
    fields: ({ en, extra }, change, item) =>
      !item && (
        <TextInput
          label={t('deals.console.setup.key')}
          description={t('deals.console.setup.key_help')}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder={keyFrom(en)}
          value={extra.key}
          maxLength={40}
          onChange={(event) => change({ key: event.currentTarget.value })}
        />
      ),
    create: (label, { en, extra }, position) =>
      create.run({ body: { label, position, key: extra.key.trim() || keyFrom(en) } }),
    update: (item, { wording, position, active }) =>
      update.run(
        {
          params: { id: item.id },
          body: {
            ...(wording && { label: wording }),
            ...(position !== undefined && { position }),
            ...(active !== undefined && { active }),
          },
        },
        { ifMatch: item },
      ),
    remove: ({ id }) => remove.run({ params: { id } }),
  };
}
