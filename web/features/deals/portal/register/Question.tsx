import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useSession } from '../../../session/session.ts';
import { useWording } from '../wording.ts';
import classes from './Registration.module.css';
import type { Registration } from './useRegistration.ts';

/** What the vendor asked or objected to, word for word, and room for the answer. */
export function Question({ registration: { form }, deal }: { registration: Registration; deal: Deal }) {
  const { t } = useTranslation();
  const word = useWording();
  const { tenant } = useSession();
  const key = deal.status === 'rejected' ? 'rejected' : 'returned';
  const reason = deal.decision?.reason;
  return (
    <section className={classes.question} aria-label={t(`deals.portal.question.${key}`, { vendor: tenant.name })}>
      <Text fw={600}>
        {t(`deals.portal.question.${key}`, { vendor: tenant.name })}
        {reason && ` · ${word(reason.label)}`}
      </Text>
      {deal.decision?.note && <blockquote className={classes.quote}>{deal.decision.note}</blockquote>}
      <Textarea
        mt="md"
        label={t('deals.portal.question.answer')}
        description={t('deals.portal.question.answer_help', { vendor: tenant.name })}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        key={form.key('answer')}
        {...form.getInputProps('answer')}
      />
    </section>
  );
}
