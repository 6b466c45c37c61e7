import { Button, CloseButton, Menu, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback, useDidUpdate } from '@mantine/hooks';
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { FilterEditor } from './FilterEditor.tsx';
import classes from './FilterBar.module.css';
import { readFilter } from './filter.ts';
import type { Filter } from './filter.ts';
import { SaveViewButton } from './SaveView.tsx';
import { sentenceOf } from './sentence.ts';
import type { AnySpec } from './spec.ts';
import type { ListViewControl } from './useListView.ts';
import type { SavedViews } from './useSavedViews.ts';

interface FilterBarProps {
  spec: AnySpec;
  view: ListViewControl;
  saved: SavedViews;
}

/** Search and filters. Read from left to right they say which rows are shown. */
export function FilterBar({ spec, view, saved }: FilterBarProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<string | null>(null);
  const active = Object.keys(spec.filters).filter((name) => view.params[name]);
  const chips = adding && !active.includes(adding) ? [...active, adding] : active;
  const idle = Object.keys(spec.filters).filter((name) => !chips.includes(name));
  return (
    <div className={classes.bar} role="search">
      <SearchField view={view} label={t(`${spec.words}.search`)} />
      {chips.map((name) => (
        <FilterChip
          key={name}
          name={name}
          filter={spec.filters[name]!}
          label={t(`${spec.words}.filter.${name}`)}
          view={view}
          opened={adding === name}
          onClose={() => setAdding(null)}
        />
      ))}
      {idle.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconPlus size={14} />}>
              {t('ui.list.add_filter')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
            {idle.map((name) => (
              <Menu.Item key={name} onClick={() => setAdding(name)}>
                {t(`${spec.words}.filter.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {view.modified && <SaveViewButton view={view} saved={saved} />}
    </div>
  );
}

function SearchField({ view, label }: { view: ListViewControl; label: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(view.params['q'] ?? '');
  const search = useDebouncedCallback((typed: string) => view.set('q', typed.trim() || undefined), 250);
  const change = (typed: string) => {
    setText(typed);
    search(typed);
  };
  const given = view.params['q'] ?? '';
  useDidUpdate(() => {
    if (given !== text.trim()) setText(given);
  }, [given, view.id]);
  return (
    <TextInput
      size="xs"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={text ? <CloseButton size="xs" aria-label={t('ui.clear')} onClick={() => change('')} /> : null}
    />
  );
}

interface FilterChipProps {
  name: string;
  filter: Filter;
  label: string;
  view: ListViewControl;
  opened: boolean;
  onClose: () => void;
}

function FilterChip({ name, filter, label, view, opened, onClose }: FilterChipProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const [open, setOpen] = useState(opened);
  const source = view.params[name];
  const nameOf = useRecordNames(filter, source);
  const words = source ? sentenceOf(label, filter, source, t, format, nameOf) : undefined;
  const close = () => {
    setOpen(false);
    onClose();
  };
  return (
    <Popover
      opened={open}
      onChange={(next) => (next ? setOpen(true) : close())}
      position="bottom-start"
      trapFocus
      withinPortal
    >
      <span className={classes.chip}>
        <Popover.Target>
          <UnstyledButton className={classes.words} onClick={() => setOpen(!open)}>
            {label}
            {words && (
              <>
                {words.verb && ` ${words.verb}`} <b>{words.value}</b>
              </>
            )}
          </UnstyledButton>
        </Popover.Target>
        <UnstyledButton
          className={classes.remove}
          aria-label={t('ui.list.remove_filter', { field: label })}
          onClick={() => {
            close();
            view.set(name, undefined);
          }}
        >
          <IconX size={13} aria-hidden />
        </UnstyledButton>
      </span>
      <Popover.Dropdown p="xs">
        <FilterEditor
          filter={filter}
          label={label}
          value={source}
          onChange={(value) => view.set(name, value)}
          onDone={close}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Labels of the records that a filter names by id. */
function useRecordNames(filter: Filter, source: string | undefined): (id: string) => string | undefined {
  const ids = filter.kind === 'record' && source ? readFilter(filter, source).values.filter((id) => id !== 'me') : [];
  const results = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['record-name', id],
      queryFn: () => (filter.kind === 'record' ? filter.name(id) : ''),
      staleTime: 300_000,
    })),
  });
  return (id) => results[ids.indexOf(id)]?.data;
}
