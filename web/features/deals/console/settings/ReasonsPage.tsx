import { Stack, Switch, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REASON_PURPOSES, dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { ReasonPurpose } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { useMay } from '../../../session/session.ts';
import type { Reason } from '../useReasons.ts';
import { PlannedRules } from '../../rules/PlannedRules.tsx';
import { RuleHistory } from '../../rules/RuleHistory.tsx';
import { SetupPage } from './SetupPage.tsx';
import { WordList } from './WordList.tsx';
import { placeWith } from './noun.ts';
import type { WordNoun } from './noun.ts';
import { keyFrom } from './order.ts';
import { allReasonsQuery } from './words.ts';

interface ReasonExtra {
  code: string;
  resubmittable: boolean;
}

export default definePage({ load: ({ client }) => prefetch(client, allReasonsQuery), Page: ReasonsPage });

/** Reasons by what they are given for. Picked, not typed, so that they can be counted. */
function ReasonsPage() {
  return (
    <SetupPage tab="reasons">
      <PlannedRules kind="reasons" />
      <Stack gap="xl">
        {REASON_PURPOSES.map((purpose) => (
          <Reasons key={purpose} purpose={purpose} />
        ))}
      </Stack>
      <RuleHistory kind="reasons" />
    </SetupPage>
  );
}

function Reasons({ purpose }: { purpose: ReasonPurpose }) {
  const { t } = useTranslation();
  const noun = useReasonNoun(purpose);
  const title = t(`deals.console.setup.reason.purpose.${purpose}`);
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <WordList
        noun={noun}
        label={title}
        add={t('deals.console.setup.reason.add')}
        mayAdd={useMay('reason.manage')}
        empty={t('deals.console.setup.reason.empty')}
      />
    </section>
  );
}

function useReasonNoun(purpose: ReasonPurpose): WordNoun<Reason, ReasonExtra> {
  const { t } = useTranslation();
  const all = useData(allReasonsQuery).items;
  const items = all.filter((reason) => reason.purpose === purpose);
  const create = useCommand(dealsContract.createReasonCode);
  const update = useCommand(dealsContract.updateReasonCode);
  const remove = useCommand(dealsContract.deleteReasonCode);
  const rejects = purpose === 'reject';
  return {
    items,
    kind: 'reasons',
    all,
    rowWith: (item, change) => ({
      ...placeWith(item, change),
      purpose: item.purpose,
      code: item.code,
      label: change.wording ?? item.label,
      resubmittable: change.extra?.resubmittable ?? item.resubmittable,
    }),
    wordingOf: ({ label }) => label,
    abilityOf: ({ abilities }) => abilities['reason.manage'],
    extraOf: (item) => ({ code: item?.code ?? '', resubmittable: item?.resubmittable ?? false }),
    facts: ({ resubmittable }) =>
      rejects && t(resubmittable ? 'deals.console.reason.may_correct' : 'deals.console.reason.final'),
    fields: ({ en, extra }, change, item) => (
      <>
        {!item && (
          <TextInput
            label={t('deals.console.setup.key')}
            description={t('deals.console.setup.key_help')}
            inputWrapperOrder={['label', 'input', 'description']}
            placeholder={keyFrom(en)}
            maxLength={60}
            value={extra.code}
            onChange={(event) => change({ ...extra, code: event.currentTarget.value })}
          />
        )}
        {rejects && (
          <Switch
            mt={28}
            label={t('deals.console.reason.may_correct')}
            checked={extra.resubmittable}
            onChange={(event) => change({ ...extra, resubmittable: event.currentTarget.checked })}
          />
        )}
      </>
    ),
    create: (label, { en, extra: { code, resubmittable } }, position) =>
      create.run({ body: { purpose, label, position, resubmittable, code: code.trim() || keyFrom(en) } }),
    update: (item, { wording, extra, position, active }) =>
      update.run(
        {
          params: { id: item.id },
          body: {
            ...(wording && { label: wording }),
            ...(extra && rejects && { resubmittable: extra.resubmittable }),
            ...(position !== undefined && { position }),
            ...(active !== undefined && { active }),
          },
        },
        { ifMatch: item },
      ),
    remove: ({ id }) => remove.run({ params: { id } }),
  };
}
