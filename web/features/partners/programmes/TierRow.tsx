import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import type { Programme, Tier } from '../api.ts';
import { basisPointsOf, discountOf, typedPercent } from '../discounts.ts';
import { TierBadge } from '../TierBadge.tsx';
import { Cell } from './Cell.tsx';
import { ColourPicker } from './ColourPicker.tsx';
import { TierActions } from './TierActions.tsx';
import classes from './TierTable.module.css';
import { useTierEdits } from './useTierEdits.ts';
import type { TierEdits } from './useTierEdits.ts';

interface TierRowProps {
  tier: Tier;
  programme: Programme;
  types: readonly { key: string; name: string }[];
}

/** One tier with its benefits; plain text for those who may not change it. */
export function TierRow({ tier, programme, types }: TierRowProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const edits = useTierEdits(tier);
  const editable = tier.abilities['tier.manage'].allowed;
  return (
    <tr data-inactive={!tier.active || undefined}>
      <td>
        <div className={classes.name}>
          {editable ? <NameCell tier={tier} edits={edits} /> : <TierBadge tier={tier} variant="plain" />}
          {!tier.active && <StateBadge state="inactive" />}
        </div>
      </td>
      <td data-numeric data-label={t('partners.programmes.protection')}>
        {editable ? (
          <DaysCell tier={tier} edits={edits} />
        ) : (
          t('partners.benefits.count_days', { count: tier.protectionDays })
        )}
      </td>
      {types.map((type) => (
        <td key={type.key} data-numeric data-label={t('partners.programmes.discount_on', { type: type.name })}>
          {editable ? (
            <DiscountCell tier={tier} type={type} edits={edits} />
          ) : (
            format.basisPoints(discountOf(tier, type.key))
          )}
        </td>
      ))}
      <td data-numeric data-label={t('partners.programmes.partners')} className="tabular">
        {tier.partners === null ? (
          '–'
        ) : (
          <TextLink to={paths.console.partners()} search={{ view: 'all', tier: `in:${tier.id}` }}>
            {format.number(tier.partners)}
          </TextLink>
        )}
      </td>
      <td>{editable && <TierActions tier={tier} programme={programme} edits={edits} />}</td>
    </tr>
  );
}

interface EditProps {
  tier: Tier;
  edits: TierEdits;
}

function NameCell({ tier, edits }: EditProps) {
  const { t } = useTranslation();
  return (
    <>
      <ColourPicker tier={tier} onPick={(colour) => void edits.change({ colour })} />
      <div className={classes.grow}>
        <Cell
          label={t('partners.programmes.name_of', { tier: tier.name })}
          value={tier.name}
          maxLength={120}
          onSave={async (name) => (name === '' ? t('ui.form.wrong.required') : edits.change({ name }))}
        />
      </div>
    </>
  );
}

function DaysCell({ tier, edits }: EditProps) {
  const { t } = useTranslation();
  async function save(typed: string): Promise<string | undefined> {
    const days = Number(typed);
    if (!/^\d+$/.test(typed) || days < 1 || days > 1095) return t('partners.programmes.days_wrong');
    return edits.change({ protectionDays: days });
  }
  return (
    <div className={classes.days}>
      <Cell
        label={t('partners.programmes.days_of', { tier: tier.name })}
        value={String(tier.protectionDays)}
        unit={t('partners.benefits.days_unit')}
        numeric
        maxLength={4}
        onSave={save}
      />
    </div>
  );
}

function DiscountCell({ tier, type, edits }: EditProps & { type: { key: string; name: string } }) {
  const { t } = useTranslation();
  const { region } = useFormats();
  async function save(typed: string): Promise<string | undefined> {
    const points = typed === '' ? 0 : basisPointsOf(typed);
    return points === undefined ? t('partners.programmes.percent_wrong') : edits.discount(type.key, points);
  }
  return (
    <div className={classes.narrow}>
      <Cell
        label={t('partners.programmes.discount_of', { tier: tier.name, type: type.name })}
        value={typedPercent(discountOf(tier, type.key), region)}
        unit="%"
        numeric
        maxLength={6}
        onSave={save}
      />
    </div>
  );
}
