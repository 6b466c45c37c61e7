import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApprovalPreview } from '../../../../server/kit/approvals/contract.ts';
import { useFormats } from '../../../format.ts';
import { approverWords } from '../chain/approverWords.ts';
import classes from '../chain/Chain.module.css';
import { byStage } from '../chain/stages.ts';

/** Who would decide, step by step, as far as the reader may know. */
export function PreviewSteps({ preview }: { preview: ApprovalPreview }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (preview.kind !== 'chain') return <Text size="sm">{t(`approvals.preview.${preview.kind}`)}</Text>;
  return (
    <ol className={classes.stages} aria-label={t('approvals.preview.title')}>
      {byStage(preview.steps).map((stage) => (
        <li key={stage[0]!.stage} className={classes.stage}>
          {stage.map((step) => (
            <div key={step.name} className={classes.step} data-state="pending">
              <div className={classes.name}>{step.name}</div>
              <div className={classes.who}>
                {format.list(
                  [...new Set(step.approvers.map((one) => approverWords(one, t)))],
                  step.mode === 'any' ? 'disjunction' : 'conjunction',
                )}
              </div>
              {step.people && step.people.length > 0 && <div className={classes.when}>{format.list(step.people)}</div>}
              {step.slaMinutes > 0 && (
                <div className={classes.when}>
                  {t('approvals.preview.within', { count: Math.max(1, Math.round(step.slaMinutes / 60)) })}
                </div>
              )}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
