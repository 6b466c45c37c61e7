import { useTranslation } from 'react-i18next';
import type { Partner } from './api.ts';

/** What kind of partner, in words. */
export function TypeText({ type }: { type: Partner['type'] }) {
  const { t } = useTranslation();
  return <span>{t(`partners.type.${type}`)}</span>;
}
