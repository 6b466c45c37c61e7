import { useNavigate, useSearch } from '@tanstack/react-router';
import { presetsOf } from './spec.ts';
import type { AnySpec } from './spec.ts';
import { searchOf, viewOf, withParam } from './view.ts';
import type { ListView, Params, ViewPreset } from './view.ts';

export interface ListViewControl extends ListView {
  presets: readonly ViewPreset[];
  /** Search parameters of the view as it stands, for links that carry it. */
  search: Record<string, string>;
  /** Shows other parameters in the same tab. */
  show: (params: Params) => void;
  /** Sets or takes away one parameter. */
  set: (name: string, value: string | undefined) => void;
  /** Search parameters of a tab as it stands, for links. */
  searchOfTab: (id: string) => Record<string, string>;
  /** Goes to a tab, with its own or with other parameters. */
  open: (id: string, params?: Params) => void;
}

/** Binds a list's view to the URL. `saved` are the person's own tabs. */
export function useListView(spec: AnySpec, saved: readonly ViewPreset[]): ListViewControl {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const presets = [...presetsOf(spec), ...saved];
  const view = viewOf(search, presets, Object.keys(spec.filters));
  const go = (next: Record<string, string>) =>
    void navigate({ to: '.', search: next, replace: true, resetScroll: false });
  const bare = (id: string): Record<string, string> => (presets[0]?.id === id ? {} : { view: id });
  const show = (params: Params) => go(searchOf(view.id, params, presets));
  return {
    ...view,
    presets,
    search: searchOf(view.id, view.params, presets),
    show,
    set: (name, value) => show(withParam(view.params, name, value)),
    searchOfTab: bare,
    open: (id, params) => go(params ? searchOf(id, params, presets) : bare(id)),
  };
}
