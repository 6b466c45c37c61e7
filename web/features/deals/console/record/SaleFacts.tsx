import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { FactEditor } from '../../../../ui/record/FactEditor.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { useSession } from '../../../session/session.ts';
import { Word } from '../Cells.tsx';
import { CloseDateEditor, StageEditor } from './StageEditors.tsx';
import { useDealChange } from './useDealChange.ts';

interface SaleFactsProps {
  deal: Deal;
  editable?: boolean | undefined;
}

/** What is to be sold, for how much, how far it has come. */
export function SaleFacts({ deal, editable }: SaleFactsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { changeStage, update } = deal.abilities;
  const amountEditable = editable && deal.lines.length === 0;
  return (
    <FactSection title={t('deals.console.section.sale')}>
      <Fact
        label={t('deals.console.field.amount')}
        ability={update}
        {...(amountEditable ? { edit: (close) => <AmountEditor deal={deal} close={close} /> } : {})}
      >
        <MoneyText money={deal.amount} fw={600} />
      </Fact>
      <Fact
        label={t('deals.console.field.close_date')}
        ability={changeStage.allowed ? changeStage : update}
        {...(editable ? { edit: (close) => <CloseDateEditor deal={deal} close={close} /> } : {})}
      >
        <DateText value={deal.closeDate} />
      </Fact>
      <Fact
        label={t('deals.console.field.stage')}
        ability={changeStage}
        {...(editable ? { edit: (close) => <StageEditor deal={deal} close={close} /> } : {})}
      >
        <Word of={deal.stage.name} /> · {format.percent(deal.stage.probability / 100, 0)}
      </Fact>
      <Fact label={t('deals.console.field.type')}>
        <Word of={deal.dealType.label} />
      </Fact>
      {deal.closing?.amount && (
        <Fact label={t('deals.console.field.won_amount')}>
          <MoneyText money={deal.closing.amount} fw={600} />
        </Fact>
      )}
    </FactSection>
  );
}

function AmountEditor({ deal, close }: { deal: Deal; close: () => void }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const change = useDealChange(deal);
  return (
    <FactEditor
      value={deal.amount}
      onClose={close}
      onSave={(amount) => change({ amount })}
      field={(amount, set) => (
        <MoneyField
          aria-label={t('deals.console.field.amount')}
          currencies={[deal.amount?.currency ?? tenant.currency]}
          value={amount}
          onChange={set}
        />
      )}
    />
  );
}
