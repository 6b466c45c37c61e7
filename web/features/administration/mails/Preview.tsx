import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemPage } from '../../../ui/feedback/ProblemPage.tsx';
import { MailFrame } from '../frame/MailFrame.tsx';
import classes from './Mails.module.css';
import type { PreviewState } from './usePreview.ts';

/** The mail as its reader will see it, filled with examples. */
export function Preview({ preview }: { preview: PreviewState }) {
  const { t } = useTranslation();
  const { mail, outdated, error } = preview;
  return (
    <section className={classes.preview} aria-label={t('administration.mails.preview')}>
      <div className={classes.head}>
        <Title order={2}>{t('administration.mails.preview')}</Title>
        <Text size="sm" c="dimmed">
          {t('administration.mails.with_examples')}
        </Text>
      </div>
      {error && !mail && <ProblemPage error={error} />}
      {mail && (
        <div className={outdated ? classes.outdated : undefined}>
          <p className={classes.line}>
            <Text span inherit c="dimmed">
              {t('administration.mails.subject')}:
            </Text>{' '}
            <b>{mail.subject}</b>
          </p>
          <MailFrame html={mail.html} title={t('administration.mails.preview')} />
        </div>
      )}
    </section>
  );
}
