import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { call } from '../../../api/call.ts';
import { isProblem } from '../../../api/problem.ts';
import type { FieldProblem } from '../../../api/problem.ts';
import { fieldMessage } from '../../../ui/feedback/words.ts';
import type { Locale, Texts } from './queries.ts';
import { sentTexts } from './templates.ts';

export interface PreviewState {
  mail: AnswerOf<typeof administrationContract.previewMailTemplate> | undefined;
  /** Sentences by field: `subject`, `body`, `button`. */
  errors: Readonly<Record<string, string>>;
  /** The server takes the wording as it stands. */
  sound: boolean;
  /** What is shown is older than what is typed. */
  outdated: boolean;
  error: Error | null;
}

/** The mail that the server makes of a wording, a moment after the last key, and what it finds wrong with it. */
export function usePreview(key: string, locale: Locale, texts: Texts): PreviewState {
  const { t } = useTranslation();
  const now = JSON.stringify(sentTexts(texts));
  const [asked] = useDebouncedValue(now, 350);
  const result = useQuery({
    queryKey: ['mail-preview', key, locale, asked],
    queryFn: () =>
      call(administrationContract.previewMailTemplate, { params: { key, locale }, body: JSON.parse(asked) as Texts }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
  const mail = useLast(result.data);
  const problem = isProblem(result.error) ? result.error : undefined;
  const refused = problem?.errors ?? [];
  const sentence = (error: FieldProblem) =>
    t(`administration.mails.fault.${error.code}`, { defaultValue: fieldMessage(error) });
  return {
    mail,
    errors: Object.fromEntries(refused.map((error) => [error.path, sentence(error)])),
    sound: result.isSuccess && !result.isPlaceholderData && asked === now,
    outdated: !result.data || result.isPlaceholderData || asked !== now,
    error: refused.length > 0 ? null : result.error,
  };
}

/** A wording that is refused makes no mail; the last one that there was stays to be looked at. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
