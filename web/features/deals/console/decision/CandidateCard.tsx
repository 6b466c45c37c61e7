import { Button, Group, Text } from '@mantine/core';
import { IconBriefcase, IconBuilding, IconBuildingStore, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Candidate } from '../../../../../server/modules/deals/contract.ts';
import type { Ability } from '../../../../../server/kit/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { ClauseList, Why } from '../../../../ui/explain/Why.tsx';
import { toneStyle } from '../../../../ui/state/toneStyle.ts';
import type { Tone } from '../../../../ui/state/tones.ts';
import { DateText } from '../../../../ui/text/DateText.tsx';
import classes from './Candidate.module.css';
import { CandidateSubject } from './CandidateSubject.tsx';
import { effectOf } from './rivals.ts';

const KINDS = {
  account: IconBuilding,
  opportunity: IconBriefcase,
  registration: IconShieldCheck,
  partner: IconBuildingStore,
};

/** Levels whose reasons stand openly; those of the others are asked for. */
const OPEN: ReadonlySet<Candidate['level']> = new Set(['likely', 'same']);

const TONES: Record<Candidate['level'], Tone> = {
  none: 'grey',
  related: 'grey',
  possible: 'grey',
  likely: 'amber',
  same: 'violet',
};

interface CandidateCardProps {
  candidate: Candidate;
  dealId: string;
  ability: Ability;
}

/** One that resembles the customer: who it is, how closely, why, and whether a reviewer agrees. */
export function CandidateCard({ candidate, dealId, ability }: CandidateCardProps) {
  const { t, i18n } = useTranslation();
  const { kind, level, relation, reasons, label } = candidate;
  const Icon = KINDS[kind];
  const language = i18n.language === 'de' ? 'de' : 'en';
  const clauses = reasons.map(({ text, weight }) => ({ text: text[language], ...effectOf(weight) }));
  const closeness = t(relation === 'related' ? 'deals.console.level.related' : `deals.console.level.${level}`);
  const open = OPEN.has(level);
  return (
    <article className={classes.card} style={toneStyle(TONES[level])} data-judged={candidate.judgement?.verdict}>
      <div className={classes.head}>
        <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
        <div className={classes.who}>
          <CandidateSubject candidate={candidate} />
        </div>
        <div className={classes.closeness}>
          <span className={classes.level}>{closeness}</span>
          <Score score={candidate.score} />
        </div>
      </div>
      {open && <ClauseList clauses={clauses} />}
      <div className={classes.foot}>
        {candidate.id && (
          <Judgement candidate={candidate} candidateId={candidate.id} dealId={dealId} ability={ability} />
        )}
        {!open && (
          <span className={classes.why}>
            <Why of={label} verdict={closeness} clauses={clauses} />
          </span>
        )}
      </div>
    </article>
  );
}

/** The probability as a quiet bar with its figure. */
function Score({ score }: { score: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = format.percent(score, 0);
  return (
    <span className={classes.score} role="img" aria-label={t('deals.console.evidence.score', { score: words })}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ inlineSize: `${Math.round(score * 100)}%` }} />
      </span>
      <span className="tabular" aria-hidden>
        {words}
      </span>
    </span>
  );
}

interface JudgementProps extends CandidateCardProps {
  candidateId: string;
}

/** "The same" or "somebody else": the engine learns from it, and level and verdict follow. */
function Judgement({ candidate: { judgement, label }, candidateId, dealId, ability }: JudgementProps) {
  const { t } = useTranslation();
  const judge = useCommand(dealsContract.judgeCandidate, {
    success: t('deals.console.evidence.judged'),
  });
  const say = (verdict: 'same' | 'different') =>
    void judge.run({ params: { dealId, candidateId }, body: { judgement: verdict } });
  return (
    <Group gap="xs">
      <div role="group" aria-label={t('deals.console.evidence.judge', { label })}>
        <Button.Group>
          {(['same', 'different'] as const).map((verdict) => (
            <AbilityButton
              key={verdict}
              ability={ability}
              size="compact-sm"
              variant={judgement?.verdict === verdict ? 'filled' : 'default'}
              aria-pressed={judgement?.verdict === verdict}
              loading={judge.pending}
              onClick={() => say(verdict)}
            >
              {t(`deals.console.evidence.${verdict}`)}
            </AbilityButton>
          ))}
        </Button.Group>
      </div>
      {judgement && (
        <Text size="xs" c="dimmed">
          {t('deals.console.evidence.said', { name: judgement.by })} <DateText value={judgement.at} as="relative" />
        </Text>
      )}
    </Group>
  );
}
