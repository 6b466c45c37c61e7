import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useWording } from '../portal/wording.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './Protection.module.css';
import type { DealRequest } from './readings.ts';

const TONES = { pending: 'amber', granted: 'green', declined: 'red', withdrawn: 'grey' } as const;

/** What was asked, in a few words: "Extension by 30 days", "Milestone: quote sent", "Change". */
export function useRequestName(): (request: DealRequest) => string {
  const { t } = useTranslation();
  const word = useWording();
  return ({ kind, milestone, daysAsked, daysGiven }) =>
    t(`deals.protection.request.${kind}`, {
      count: daysGiven > 0 ? daysGiven : (daysAsked ?? 0),
      name: milestone ? word(milestone.label) : '',
    });
}

/** State of a request, in the colour of its meaning. */
export function RequestState({ request: { status } }: { request: DealRequest }) {
  const { t } = useTranslation();
  const tone = TONES[status];
  return (
    <Badge
      variant="outline"
      size="sm"
      style={{ color: `var(--tone-${tone}-text)`, borderColor: `var(--tone-${tone}-line)` }}
    >
      {t(`deals.protection.status.${status}`)}
    </Badge>
  );
}

/** One request with who asked, why, and what became of it. */
export function RequestRow({ request, end }: { request: DealRequest; end?: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormats();
  const nameOf = useRequestName();
  const { askedBy, askedAt, reason, decision, files } = request;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span className={classes.name}>
          {nameOf(request)} <RequestState request={request} />
        </span>
        <p className={classes.quiet}>
          {t('deals.protection.request.by', { name: askedBy.name, day: format.day(askedAt) })}
          {reason && <> · “{reason}”</>}
          {files.length > 0 && <> · {t('deals.protection.request.files', { count: files.length })}</>}
        </p>
        <ChangeList changes={request.changes} />
        {decision?.note && (
          <p className={classes.quiet}>
            {decision.by}: “{decision.note}”
          </p>
        )}
      </div>
      {end && <div className={classes.end}>{end}</div>}
    </li>
  );
}
