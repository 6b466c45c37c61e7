import { NumberInput, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DisputeSide } from '../../../../server/modules/disputes/contract.ts';
import { ReasonPicks } from '../../../ui/decision/ReasonPicks.tsx';
import { useReasons } from '../../deals/console/useReasons.ts';
import classes from './DecidePage.module.css';
import { needsReason, standingOf } from './choice.ts';
import type { Choice, SideChoice } from './choice.ts';

interface SideFieldsProps {
  side: DisputeSide;
  choice: Choice;
  value: SideChoice;
  onChange: (part: Partial<SideChoice>) => void;
}

/** What one side gets and reads. */
export function SideFields({ side, choice, value, onChange }: SideFieldsProps) {
  const { t } = useTranslation();
  const result = standingOf(choice, side.id);
  const purpose = side.effects.losing === 'revoke' ? 'revoke' : 'reject';
  const { picks } = useReasons(purpose);
  const partner = side.deal.partner.name;
  if (choice.verdict === 'winner' && choice.winner === null) return null;
  return (
    <fieldset className={classes.side}>
      <legend>{t(`disputes.console.decide.side_${result}`, { partner })}</legend>
      <Stack gap="sm">
        {result === 'shared' && (
          <NumberInput
            label={t('disputes.console.decide.share', { partner })}
            min={1}
            max={99}
            decimalScale={2}
            suffix=" %"
            maw={160}
            value={value.share}
            onChange={(share) => onChange({ share: Number(share) })}
          />
        )}
        {result === 'lost' && needsReason(side) && (
          <ReasonPicks reasons={picks} value={value.reasonId} onChange={(reasonId) => onChange({ reasonId })} />
        )}
        <Textarea
          label={t('disputes.console.decide.told', { partner })}
          description={t('disputes.console.decide.told_help')}
          required={result === 'lost'}
          autosize
          minRows={2}
          maxLength={2000}
          value={value.told}
          onChange={(event) => onChange({ told: event.currentTarget.value })}
        />
      </Stack>
    </fieldset>
  );
}
