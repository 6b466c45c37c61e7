import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { toneStyle } from '../../../ui/state/toneStyle.ts';
import classes from './Chain.module.css';
import { StepMenu } from './StepMenu.tsx';
import { approverWords } from './approverWords.ts';
import { PERSON_LOOKS, STEP_LOOKS } from './looks.ts';
import type { Person, Step } from './looks.ts';

/** One step: who decides, until when, how far it is, and what was said. */
export function StepCard({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = STEP_LOOKS[step.state];
  return (
    <div className={classes.step} style={toneStyle(step.overdue ? 'red' : tone)} data-state={step.state}>
      <div className={classes.head}>
        <span className={classes.sign}>
          <Icon size={18} stroke={1.75} aria-hidden />
        </span>
        <span className={classes.name}>{step.name}</span>
        <StepMenu step={step} />
      </div>
      <div className={classes.state}>
        {step.state === 'active' && step.needed > 1
          ? t('approvals.chain.given', { given: step.given, needed: step.needed })
          : t(`approvals.chain.state.${step.state}`)}
      </div>
      <Who step={step} />
      <When step={step} />
      <Notes step={step} />
    </div>
  );
}

function Who({ step }: { step: Step }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = step.approvers.map((approver) => approverWords(approver, t));
  const roles = format.list([...new Set(words)], step.mode === 'any' ? 'disjunction' : 'conjunction');
  return (
    <>
      <div className={classes.who}>{roles}</div>
      {step.people && step.people.length > 0 && (
        <ul className={classes.people}>
          {step.people.map((person) => (
            <PersonLine key={person.id} person={person} pending={step.state === 'pending'} />
          ))}
        </ul>
      )}
    </>
  );
}

function PersonLine({ person, pending }: { person: Person; pending: boolean }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = PERSON_LOOKS[person.state];
  const source = ['fallback', 'delegated', 'reassigned', 'escalated'].includes(person.source)
    ? t(`approvals.chain.source.${person.source}`)
    : '';
  return (
    <li className={classes.person} data-quiet={person.state === 'handed' || undefined}>
      {!pending && (
        <Icon
          size={14}
          stroke={2}
          style={{ color }}
          role="img"
          aria-label={t(`approvals.chain.person.${person.state}`)}
        />
      )}
      <span>
        {person.name}
        {source && ` · ${source}`}
        {person.standIn && ` · ${t('approvals.chain.stands_in', { name: person.standIn })}`}
      </span>
    </li>
  );
}

function When({ step }: { step: Step }) {
  const { t } = useTranslation();
  if (step.closedAt) {
    return step.state === 'cancelled' ? null : (
      <div className={classes.when}>
        <DateText value={step.closedAt} as="moment" />
      </div>
    );
  }
  if (!step.dueAt) return null;
  return (
    <div className={`${classes.when} ${step.overdue ? classes.late : ''}`}>
      {t(step.overdue ? 'approvals.chain.overdue' : 'approvals.chain.due')} <DateText value={step.dueAt} as="moment" />
      {step.escalated && ` · ${t('approvals.chain.escalated', { level: step.escalated })}`}
    </div>
  );
}

/** What people said with their votes, and how the step was passed on. */
function Notes({ step }: { step: Step }) {
  const { t } = useTranslation();
  const format = useFormats();
  const told = (step.history ?? []).filter(({ act, note, to, instead }) => {
    if (act === 'escalate' || act === 'recall') return false;
    return note !== null || to !== null || instead.length > 0 || act === 'skip';
  });
  if (told.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {told.map((one) => (
        <li key={one.at + one.act}>
          {t(`approvals.chain.act.${one.act}`, { name: one.name, to: one.to ?? '' })}
          {one.instead.length > 0 && ` (${t('approvals.chain.instead', { names: format.list(one.instead) })})`}
          {one.note && `: “${one.note}”`}
        </li>
      ))}
    </ul>
  );
}
