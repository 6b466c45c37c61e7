import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { TraceWhy } from '../chain/TraceWhy.tsx';
import { previewQuery } from '../queries.ts';
import { PreviewSteps } from './PreviewSteps.tsx';

interface PreviewSectionProps {
  dealId: string;
  /** Changes with the draft, so that the preview follows it. */
  version: number;
  /** What the conflict check has answered, if it was asked. */
  verdict: 'clear' | 'needs_review' | 'taken' | undefined;
}

/** Before submitting: who will decide, and until when an answer is promised. Nothing where one decision is enough. */
export function PreviewSection({ dealId, version, verdict }: PreviewSectionProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = previewQuery(dealId, verdict);
  const preview = useQuery({ ...query, queryKey: [...query.queryKey, version] as never }).data;
  if (!preview || (preview.kind === 'single' && !preview.provisional)) return null;
  return (
    <section>
      <Title order={3} mb="sm">
        {t('approvals.preview.title')}
      </Title>
      <PreviewSteps preview={preview} />
      <Text size="sm" c="dimmed" mt="sm">
        {[
          preview.why.length > 0 && t('approvals.chain.because', { facts: format.list(preview.why) }),
          preview.answerBy && t('approvals.preview.answer_by', { moment: format.moment(preview.answerBy) }),
          preview.provisional && t('approvals.preview.provisional'),
        ]
          .filter(Boolean)
          .join(' ')}{' '}
        {preview.trace && <TraceWhy trace={preview.trace} />}
      </Text>
    </section>
  );
}
