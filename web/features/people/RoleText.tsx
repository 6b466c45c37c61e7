import { useTranslation } from 'react-i18next';
import { roleLabelKey } from '../../../server/modules/tenancy/contract.ts';
import type { Person } from './queries.ts';

/** A role by its name in the language of the page. */
export function RoleText({ role }: { role: Person['role'] }) {
  const { t } = useTranslation();
  return <span>{t(roleLabelKey(role))}</span>;
}
