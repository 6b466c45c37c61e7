import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AbilityGroup, AbilityRow, RoleName, RoleTable } from './abilities.ts';
import { abilityKey, nounKey } from './abilities.ts';
import classes from './RolesPage.module.css';

interface AbilityTableProps {
  groups: readonly AbilityGroup[];
  roles: RoleTable['roles'];
  /** The one role that a phone has room for. */
  single: RoleName;
}

/** Abilities down, roles across. On phones one role at a time. */
export function AbilityTable({ groups, roles, single }: AbilityTableProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <div className={classes.scroller} role="region" aria-label={t('roles.table.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('roles.table.ability')}</th>
            {roles.map(({ name, labelKey }) => (
              <th key={name} scope="col" data-single={name === single || undefined}>
                <span className={classes.name}>{t(labelKey)}</span>
                <span className={classes.help}>{t(`roles.help.${name}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ noun, rows }) => (
          <tbody key={noun}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className={classes.noun}>
                {t(nounKey(noun))}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{t(abilityKey(row.name))}</th>
                {roles.map(({ name, labelKey }) => (
                  <td key={name} data-single={name === single || undefined}>
                    <Mark row={row} role={name} label={t(labelKey)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Mark({ row, role, label }: { row: AbilityRow; role: RoleName; label: string }) {
  const { t } = useTranslation();
  const has = row.roles.includes(role);
  const words = { role: label, ability: t(abilityKey(row.name)) };
  const Icon = has ? IconCheck : IconMinus;
  return (
    <>
      <Icon size={18} stroke={2} className={classes.mark} data-has={has || undefined} aria-hidden />
      <VisuallyHidden>{has ? t('roles.table.yes', words) : t('roles.table.no', words)}</VisuallyHidden>
    </>
  );
}
