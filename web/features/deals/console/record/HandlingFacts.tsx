import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { FactEditor } from '../../../../ui/record/FactEditor.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { Assignee, VerdictBadge } from '../Cells.tsx';
import { ColleagueField, NOBODY } from '../ColleagueField.tsx';

/** Who handles it, and how it got here. */
export function HandlingFacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const assign = useCommand(dealsContract.assignDeal, { refresh: ['deals', 'home'] });
  const edit = (close: () => void) => (
    <FactEditor
      value={deal.assignedTo?.id ?? NOBODY}
      onClose={close}
      onSave={(id) =>
        assign.run(
          { params: { dealId: deal.id }, body: { membershipId: id === NOBODY ? null : id } },
          { ifMatch: deal },
        )
      }
      field={(id, pick) => (
        <ColleagueField
          label={undefined}
          aria-label={t('deals.console.assign.to')}
          value={id}
          onChange={(next) => next && pick(next)}
        />
      )}
    />
  );
  return (
    <FactSection title={t('deals.console.section.handling')}>
      <Fact label={t('deals.console.field.partner')}>
        <TextLink to={paths.console.partner(deal.partner.id)}>{deal.partner.name}</TextLink>
      </Fact>
      <Fact label={t('deals.console.field.assignee')} ability={deal.abilities.assign} edit={edit}>
        <Assignee deal={deal} />
      </Fact>
      <Fact label={t('deals.console.field.submitted')}>
        <DateText value={deal.submittedAt} as="moment" />
      </Fact>
      <Fact label={t('deals.console.field.submitted_by')}>{(deal.submittedBy ?? deal.createdBy).name}</Fact>
      <Fact label={t('deals.console.field.first_response')}>
        <DateText value={deal.firstResponseAt} as="moment" />
      </Fact>
      <Fact label={t('deals.console.field.check')}>
        <VerdictBadge verdict={deal.verdict} />
      </Fact>
    </FactSection>
  );
}

/** What was promised on approval; it stays whatever becomes of the tier. */
export function ProtectionFacts({ deal: { protection } }: { deal: Deal }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (!protection) return null;
  return (
    <FactSection title={t('deals.console.section.protection')}>
      <Fact label={t('deals.console.field.from')}>
        <DateText value={protection.from} />
      </Fact>
      <Fact label={t('deals.console.field.until')}>
        <DateText value={protection.until} />
      </Fact>
      <Fact label={t('deals.console.field.window')}>{t('deals.console.days', { count: protection.days })}</Fact>
      <Fact label={t('deals.console.field.discount')}>
        {format.basisPoints(protection.discountBasisPoints)}
        {protection.tier && ` · ${protection.tier.name}`}
      </Fact>
    </FactSection>
  );
}
