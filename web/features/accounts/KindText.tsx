import { useTranslation } from 'react-i18next';
import type { Account } from './api.ts';

/** Customer or prospect, in words. */
export function KindText({ kind }: { kind: Account['kind'] }) {
  const { t } = useTranslation();
  return <span>{t(`accounts.kind.${kind}`)}</span>;
}
