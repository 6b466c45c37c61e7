import { Switch, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import type { ApprovalPolicy, PolicyDefinition } from '../../../../server/kit/approvals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import { useTitle } from '../../../ui/page/useTitle.ts';
import { useSession } from '../../session/session.ts';
import { ApprovalTabs } from '../ApprovalTabs.tsx';
import { STALE, policyQuery, votersQuery } from '../queries.ts';
import { ConditionPart } from './ConditionPart.tsx';
import { RuleList } from './RuleList.tsx';
import classes from './Rules.module.css';
import { SaveBar } from './SaveBar.tsx';
import { StepsEditor } from './StepsEditor.tsx';
import { TryOut } from './TryOut.tsx';
import { Versions } from './Versions.tsx';
import { cataloguesQuery, productsQuery, programmesQuery, typesQuery } from './attributes.ts';
import { definitionOf, draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { faultsUnder, useEffectOf } from './useEffectOf.ts';
import type { Faults } from './useEffectOf.ts';

export default definePage({
  load: ({ client }) =>
    prefetch(client, policyQuery, votersQuery, cataloguesQuery, typesQuery, productsQuery, programmesQuery),
  Page: RulesPage,
});

/** The version to go on from: the latest that was not withdrawn. */
const latestOf = (policy: ApprovalPolicy): PolicyDefinition =>
  policy.versions.find(({ state }) => state !== 'withdrawn')?.definition ?? policy.inForce;

/** How registrations are approved: which rule asks whom, in which order, within which time. */
function RulesPage() {
  const { t } = useTranslation();
  const policy = useData(policyQuery);
  useTitle(t('approvals.title'));
  return (
    <div className={classes.page}>
      <ApprovalTabs tab="rules" />
      <Title order={1}>{t('approvals.title')}</Title>
      <p className={classes.lead}>{t('approvals.lead')}</p>
      <Editor key={policy.version} policy={policy} />
    </div>
  );
}

function Editor({ policy }: { policy: ApprovalPolicy }) {
  const { t } = useTranslation();
  const saved = latestOf(policy);
  const [draft, setDraft] = useState<Draft>(() => draftOf(saved));
  const definition = definitionOf(draft);
  // Both ways through the draft, so that the order of keys does not count.
  const dirty = JSON.stringify(definition) !== JSON.stringify(definitionOf(draftOf(saved)));
  const { effect, faults } = useEffectOf(definition);
  const allowLeaving = useLeaveGuard(() => dirty);
  const save = useCommand(approvalContract.saveApprovalPolicy, {
    refresh: STALE,
    success: t('approvals.save.saved'),
  });
  async function send(more: { startsOn: string | null; note: string | null }): Promise<void> {
    allowLeaving(true);
    await save.run({ params: { kind: 'deal' }, body: { definition, ...more } }, { ifMatch: policy });
    allowLeaving(false);
  }
  return (
    <>
      <RuleParts draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} faults={faults} />
      <SaveBar
        dirty={dirty}
        sound={Object.keys(faults).length === 0}
        effect={effect}
        pending={save.pending}
        onSave={(more) => void send(more)}
        onReset={() => setDraft(draftOf(saved))}
      />
      <TryOut definition={definition} />
      <Versions policy={policy} onLoad={(one) => setDraft(draftOf(one))} />
    </>
  );
}

interface RulePartsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  faults: Faults;
}

function RuleParts({ draft, onChange, faults }: RulePartsProps) {
  const { t } = useTranslation();
  return (
    <>
      <AutomaticPart draft={draft} onChange={onChange} faults={faults} />
      <FormSection title={t('approvals.rules.rules')} help={t('approvals.rules.rules_help')}>
        <div>
          <RuleList
            rules={draft.rules}
            faults={faultsUnder(faults, 'rules')}
            onChange={(rules) => onChange({ rules })}
          />
        </div>
      </FormSection>
      <FormSection title={t('approvals.rules.fallback')} help={t('approvals.rules.fallback_help')}>
        <StepsEditor
          label={t('approvals.rules.steps')}
          steps={draft.fallback}
          faults={faultsUnder(faults, 'fallback')}
          onChange={(fallback) => onChange({ fallback })}
        />
      </FormSection>
      <FormSection title={t('approvals.rules.partners')}>
        <Switch
          label={t('approvals.rules.show_names')}
          description={t('approvals.rules.show_names_help')}
          checked={draft.showNames}
          onChange={(event) => onChange({ showNames: event.currentTarget.checked })}
        />
      </FormSection>
    </>
  );
}

/** Below 25,000 in the vendor's currency: what most programmes let through. */
const USUAL_LIMIT = 2_500_000;

function AutomaticPart({ draft, onChange, faults }: RulePartsProps) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { enabled, condition } = draft.automatic;
  const usual = {
    attribute: 'deal.amount',
    operator: 'less' as const,
    value: { minor: USUAL_LIMIT, currency: tenant.currency },
  };
  return (
    <FormSection title={t('approvals.rules.automatic')} help={t('approvals.rules.automatic_help')}>
      <Switch
        label={t('approvals.rules.automatic_on')}
        checked={enabled}
        onChange={(event) =>
          onChange({ automatic: { enabled: event.currentTarget.checked, condition: condition ?? usual } })
        }
      />
      {enabled && (
        <ConditionPart
          label={t('approvals.rules.when.automatic')}
          value={condition}
          faults={faultsUnder(faults, 'automatic.condition')}
          onChange={(next) => onChange({ automatic: { enabled, condition: next } })}
        />
      )}
    </FormSection>
  );
}
