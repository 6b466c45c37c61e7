import type { SpotlightStore } from '@mantine/spotlight';

/**
 * Keeps the selection right when entries come in above others, as records do that are found a moment after typing: the
 * first entry is selected, unless somebody has moved on meanwhile. Spotlight marks the selected entry in the page itself.
 */
export function reselect(store: SpotlightStore): void {
  const { listId, selected } = store.getState();
  const entries = [...(document.getElementById(listId)?.querySelectorAll('[data-action]') ?? [])];
  const marked = entries.findIndex((entry) => entry.hasAttribute('data-selected'));
  const chosen = selected > 0 && marked >= 0 ? marked : 0;
  for (const [index, entry] of entries.entries()) {
    if (index === chosen) entry.setAttribute('data-selected', 'true');
    else entry.removeAttribute('data-selected');
  }
  store.updateState((state) => ({ ...state, selected: entries.length > 0 ? chosen : -1 }));
}
