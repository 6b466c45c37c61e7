import { CloseButton, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { AbilityTable } from './AbilityTable.tsx';
import { abilityKey, grouped, nounKey, rolesQuery } from './abilities.ts';
import classes from './RolesPage.module.css';

export default definePage({
  load: ({ client }) => prefetch(client, rolesQuery),
  Page: RolesPage,
});

/** Which role may do what, found by words. Search, side and role stand in the address. */
function RolesPage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const { roles, abilities } = useData(rolesQuery);
  const navigate = useNavigate();
  const side = search['side'] === 'partner' ? 'partner' : 'vendor';
  const ofSide = roles.filter((role) => role.side === side);
  const single = ofSide.find(({ name }) => name === search['role']) ?? ofSide[0]!;
  const show = (change: Record<string, string | undefined>) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    void navigate({ to: '.', search: Object.fromEntries(next), replace: true, resetScroll: false });
  };
  const groups = grouped(
    abilities,
    search['q'] ?? '',
    ({ name, noun }) => `${t(abilityKey(name))} ${t(nounKey(noun))}`,
  );
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <PlainPage title={t('roles.table.title')} lead={t('roles.table.lead')}>
      <div className={classes.bar}>
        <SearchField value={search['q'] ?? ''} onChange={(q) => show({ q })} />
        <SegmentedControl
          aria-label={t('roles.table.side.label')}
          value={side}
          onChange={(next) => show({ side: next === 'partner' ? next : undefined, role: undefined })}
          data={(['vendor', 'partner'] as const).map((value) => ({ value, label: t(`roles.table.side.${value}`) }))}
        />
        <Select
          className={classes.role}
          aria-label={t('roles.table.one')}
          allowDeselect={false}
          value={single.name}
          data={ofSide.map(({ name, labelKey }) => ({ value: name, label: t(labelKey) }))}
          onChange={(role) => show({ role: role ?? undefined })}
        />
        <span className={classes.count} role="status">
          {count === 0 ? t('roles.table.nothing') : t('roles.table.count', { count })}
        </span>
      </div>
      <AbilityTable groups={groups} roles={ofSide} single={single.name} />
    </PlainPage>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (q: string | undefined) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const later = useDebouncedCallback((typed: string) => onChange(typed.trim() || undefined), 150);
  const change = (typed: string) => {
    setText(typed);
    later(typed);
  };
  return (
    <TextInput
      className={classes.search}
      aria-label={t('roles.table.search')}
      placeholder={t('roles.table.search')}
      value={text}
      maxLength={100}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text ? <CloseButton size="sm" aria-label={t('ui.clear')} onClick={() => change('')} /> : null}
    />
  );
}
