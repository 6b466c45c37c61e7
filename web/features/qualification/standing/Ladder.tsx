import { Progress, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Detail, Rung } from '../queries.ts';
import classes from './Ladder.module.css';

/** Every tier that demands something, the next one first: clause by clause, with how far it is. */
export function Ladder({ detail }: { detail: Detail }) {
  const own = detail.standing?.tier?.rank ?? 0;
  const demanding = detail.rungs.filter(({ clauses }) => clauses.length > 0);
  return (
    <ol className={classes.ladder}>
      {demanding.toReversed().map((rung) => (
        <Step key={rung.tier.id} rung={rung} own={rung.tier.rank === own} />
      ))}
    </ol>
  );
}

function Step({ rung, own }: { rung: Rung; own: boolean }) {
  const { t } = useTranslation();
  const Icon = rung.met ? IconCircleCheck : IconCircleDashed;
  return (
    <li className={classes.step} data-own={own || undefined}>
      <div className={classes.head}>
        <Icon
          size={18}
          stroke={1.75}
          role="img"
          aria-label={t(rung.met ? 'qualification.met' : 'qualification.not_met')}
          style={{ color: `var(--tone-${rung.met ? 'green' : 'grey'}-text)` }}
        />
        <Text fw={600}>{rung.tier.name}</Text>
        {own && (
          <Text size="sm" c="dimmed">
            {t('qualification.own')}
          </Text>
        )}
      </div>
      {rung.words && <Text size="sm">{rung.words}</Text>}
      <ul className={classes.clauses}>
        {rung.clauses.map((clause) => (
          <ClauseLine key={clause.text} clause={clause} />
        ))}
      </ul>
    </li>
  );
}

function ClauseLine({ clause: { text, actual, verdict, progress } }: { clause: Rung['clauses'][number] }) {
  const met = verdict === 'met';
  return (
    <li className={classes.clause}>
      <div className={classes.words}>
        <span>{text}</span>
        <span className="tabular" style={{ color: met ? 'var(--tone-green-text)' : undefined }}>
          {actual}
        </span>
      </div>
      {progress !== null && (
        <Progress value={progress / 100} size="sm" color={met ? 'green' : 'brand'} aria-label={text} />
      )}
    </li>
  );
}
