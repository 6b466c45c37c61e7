import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import { decidersQuery } from './queries.ts';

/** Value of "nobody": the registration goes back to everybody. */
export const NOBODY = 'nobody';

/** Colleagues who may decide. Oneself stands first, "nobody" last. */
export function ColleagueField(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const { active } = useSession();
  const people = useQuery(decidersQuery).data?.items ?? [];
  const me = people.find(({ id }) => id === active.id);
  const others = people.filter(({ id }) => id !== active.id);
  return (
    <Select
      label={t('deals.console.assign.to')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('ui.list.nobody')}
      data={[
        ...(me ? [{ value: me.id, label: t('deals.console.assign.me', { name: me.name }) }] : []),
        ...others.map(({ id, name }) => ({ value: id, label: name })),
        { value: NOBODY, label: t('deals.console.assign.nobody') },
      ]}
      {...props}
    />
  );
}
