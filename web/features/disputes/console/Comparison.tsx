import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute, DisputeSide } from '../../../../server/modules/disputes/contract.ts';
import { useFormats } from '../../../format.ts';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { DealState, Word } from '../../deals/console/Cells.tsx';
import { StandingBadge } from '../shared/Badges.tsx';
import classes from './Comparison.module.css';
import { earliest } from './earliest.ts';

type Row = readonly [id: string, cell: (side: DisputeSide) => ReactNode, moment?: (side: DisputeSide) => string | null];

const ROWS: readonly Row[] = [
  ['state', ({ deal }) => <DealState deal={deal} />],
  ['standing', (side) => <Standing side={side} />],
  ['begun', ({ deal }) => <Moment at={deal.createdAt} />, ({ deal }) => deal.createdAt],
  ['submitted', ({ deal }) => <Moment at={deal.submittedAt} />, ({ deal }) => deal.submittedAt],
  ['approved', ({ approvedAt }) => <Moment at={approvedAt} />, ({ approvedAt }) => approvedAt],
  ['protected', ({ deal }) => <Moment at={deal.status === 'approved' ? deal.expiresAt : null} />],
  ['type', ({ deal }) => <Word of={deal.dealType.label} />],
  ['amount', ({ deal }) => <MoneyText money={deal.amount} />],
  ['products', ({ lines }) => lines.map(({ product, quantity }) => `${quantity} × ${product.name}`).join(', ') || '–'],
  ['contact', ({ contact }) => [contact.name, contact.title, contact.email].filter(Boolean).join(', ') || '–'],
  ['place', ({ deal }) => [deal.customer.city, deal.customer.country].filter(Boolean).join(', ') || '–'],
  ['relationship', ({ existingRelationship }) => existingRelationship ?? '–'],
  ['story', ({ description }) => description ?? '–'],
  ['activity', (side) => <Activity side={side} />],
];

/** The registrations beside each other; what came first is set off. */
export function Comparison({ dispute: { sides, claims } }: { dispute: Dispute }) {
  const { t } = useTranslation();
  return (
    <RecordSection title={t('disputes.console.comparison.title')}>
      <div className={classes.scroll} role="region" aria-label={t('disputes.console.comparison.title')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="mantine-visually-hidden">{t('disputes.console.comparison.what')}</span>
              </th>
              {sides.map((side) => (
                <th key={side.id} scope="col">
                  {side.deal.partner.name}
                  <span className={classes.utc}>
                    <TextLink to={paths.console.deal(side.deal.id)} className="tabular">
                      {side.deal.number}
                    </TextLink>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([id, cell, moment]) => (
              <tr key={id}>
                <th scope="row">{t(`disputes.console.comparison.${id}`)}</th>
                {sides.map((side) => (
                  <td
                    key={side.id}
                    className={moment && earliest(sides, moment) === side.id ? classes.first : undefined}
                  >
                    {cell(side)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {claims.map(({ subjectId, kind, label }) => (
        <p key={subjectId} className={classes.claims}>
          <span>{t(`disputes.console.comparison.claim_${kind}`)} </span>
          <TextLink to={kind === 'account' ? paths.console.account(subjectId) : paths.console.opportunity(subjectId)}>
            {label}
          </TextLink>
        </p>
      ))}
    </RecordSection>
  );
}

/** A moment on the reader's clock, with the same in UTC: disputes are decided by minutes. */
function Moment({ at }: { at: string | null }) {
  const format = useFormats();
  if (at === null) return '–';
  return (
    <span className="tabular">
      {format.moment(at)}
      <span className={classes.utc}>{at.slice(0, 19).replace('T', ' ')} UTC</span>
    </span>
  );
}

function Standing({ side }: { side: DisputeSide }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <span>
      <StandingBadge standing={side.standing} />
      {side.shareBasisPoints !== null && ` ${format.percent(side.shareBasisPoints / 10_000, 2)}`}
      {side.claimant && <span className={classes.utc}>{t('disputes.console.comparison.claimant')}</span>}
    </span>
  );
}

function Activity({ side: { activity } }: { side: DisputeSide }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <span>
      {t('disputes.console.comparison.comments', { count: activity.comments })},{' '}
      {t('disputes.console.comparison.files', { count: activity.files })}
      {activity.lastAt && <span className={classes.utc}>{format.moment(activity.lastAt)}</span>}
    </span>
  );
}
