import { NumberInput, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleDocuments } from '../../../../server/modules/deals/contract.ts';
import { definePage, prefetch } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { MoneyField } from '../../../ui/form/MoneyField.tsx';
import { useSession } from '../../session/session.ts';
import { programmesQuery } from '../console/queries.ts';
import { allTypesQuery } from '../console/settings/words.ts';
import { orNull } from './fields.ts';
import type { RuleFields } from './fields.ts';
import { RulePage } from './RulePage.tsx';
import classes from './Rules.module.css';
import { useTierAndTypeChoices } from './WindowFields.tsx';
import { rulesQuery } from './readings.ts';

type Document = RuleDocuments['limits'];
/** Where a cap begins when it is switched on. */
const USUAL_CAP = 50;
const USUAL_THROTTLE = { winRatePercent: 15, overLast: 20, action: 'manual_review', open: null } as const;

export default definePage({
  load: ({ client }) => prefetch(client, rulesQuery('limits'), programmesQuery, allTypesQuery),
  Page: () => (
    <RulePage
      kind="limits"
      fields={(document, change) => (
        <>
          <CapFields document={document} change={change} />
          <ThrottleFields document={document} change={change} />
          <MinimumFields document={document} change={change} />
          <SecondFields document={document} change={change} />
        </>
      )}
    />
  ),
});

/** How many registrations a partner may have open. */
function CapFields({ document: { open, openByTier }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const { tiers } = useTierAndTypeChoices();
  const set = (tierId: string, seats: number | null) => {
    const rest = openByTier.filter((one) => one.tierId !== tierId);
    change({ openByTier: seats === null ? rest : [...rest, { tierId, open: seats }] });
  };
  return (
    <FormSection title={t('deals.rules.cap.title')} help={t('deals.rules.cap.help')}>
      <Switch
        label={t('deals.rules.cap.on')}
        checked={open !== null}
        onChange={(event) => change(event.currentTarget.checked ? { open: USUAL_CAP } : { open: null, openByTier: [] })}
      />
      {open !== null && (
        <div className={classes.grid}>
          <NumberInput
            label={t('deals.rules.cap.open')}
            w={200}
            min={1}
            max={100_000}
            allowDecimal={false}
            value={open}
            onChange={(value) => typeof value === 'number' && change({ open: value })}
          />
          {tiers.map(({ value: tierId, label }) => (
            <NumberInput
              key={tierId}
              label={label}
              placeholder={String(open)}
              w={130}
              min={1}
              max={100_000}
              allowDecimal={false}
              value={openByTier.find((one) => one.tierId === tierId)?.open ?? ''}
              onChange={(value) => set(tierId, orNull(value))}
            />
          ))}
        </div>
      )}
    </FormSection>
  );
}

function ThrottleFields({ document: { throttle }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const set = (part: object) => change({ throttle: { ...(throttle ?? USUAL_THROTTLE), ...part } });
  return (
    <FormSection title={t('deals.rules.throttle.title')} help={t('deals.rules.throttle.help')}>
      <Switch
        label={t('deals.rules.throttle.on')}
        checked={throttle !== null}
        onChange={(event) => change({ throttle: event.currentTarget.checked ? { ...USUAL_THROTTLE } : null })}
      />
      {throttle && (
        <div className={classes.grid}>
          <NumberInput
            label={t('deals.rules.throttle.rate')}
            suffix=" %"
            w={180}
            min={1}
            max={99}
            allowDecimal={false}
            value={throttle.winRatePercent}
            onChange={(value) => typeof value === 'number' && set({ winRatePercent: value })}
          />
          <NumberInput
            label={t('deals.rules.throttle.last')}
            w={200}
            min={5}
            max={200}
            allowDecimal={false}
            value={throttle.overLast}
            onChange={(value) => typeof value === 'number' && set({ overLast: value })}
          />
          <Select
            label={t('deals.rules.throttle.then')}
            allowDeselect={false}
            w={260}
            data={(['manual_review', 'lower_cap'] as const).map((value) => ({
              value,
              label: t(`deals.rules.throttle.${value}`),
            }))}
            value={throttle.action}
            onChange={(action) => set({ action, open: action === 'lower_cap' ? (throttle.open ?? 10) : null })}
          />
          {throttle.action === 'lower_cap' && (
            <NumberInput
              label={t('deals.rules.cap.open')}
              w={200}
              min={1}
              allowDecimal={false}
              value={throttle.open ?? 10}
              onChange={(value) => typeof value === 'number' && set({ open: value })}
            />
          )}
        </div>
      )}
    </FormSection>
  );
}

function MinimumFields({ document: { minimums }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { types } = useTierAndTypeChoices();
  const of = (dealTypeId: string) =>
    minimums.find((one) => one.dealTypeId === dealTypeId && one.amount.currency === tenant.currency);
  return (
    <FormSection title={t('deals.rules.minimum.title')} help={t('deals.rules.minimum.help')}>
      <div className={classes.grid}>
        {types.map(({ value: dealTypeId, label }) => (
          <MoneyField
            key={dealTypeId}
            label={label}
            placeholder={t('deals.rules.none')}
            currencies={[tenant.currency]}
            value={of(dealTypeId)?.amount ?? null}
            onChange={(amount) => {
              const rest = minimums.filter((one) => one !== of(dealTypeId));
              change({ minimums: amount ? [...rest, { dealTypeId, amount }] : rest });
            }}
          />
        ))}
      </div>
    </FormSection>
  );
}

function SecondFields({ document: { secondPercent }, change }: RuleFields<Document>) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('deals.rules.second.title')} help={t('deals.rules.second.help')}>
      <NumberInput
        label={t('deals.rules.second.share')}
        placeholder={t('deals.rules.second.all')}
        suffix=" %"
        maw={320}
        min={0}
        max={100}
        allowDecimal={false}
        value={secondPercent ?? ''}
        onChange={(value) => change({ secondPercent: orNull(value) })}
      />
    </FormSection>
  );
}
