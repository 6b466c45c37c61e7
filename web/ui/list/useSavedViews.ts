import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { savedViewContract } from '../../../server/modules/administration/saved-views/contract.ts';
import type { SavedView } from '../../../server/modules/administration/saved-views/contract.ts';
import { useCommand } from '../../api/command.ts';
import { queryFor } from '../../api/queries.ts';

/** The person's saved views of a list and what can be done with them. */
export function useSavedViews(list: string) {
  const { t } = useTranslation();
  const views = useQuery(queryFor(savedViewContract.listSavedViews, { query: { list } }));
  const success = t('ui.list.view_saved');
  const create = useCommand(savedViewContract.createSavedView, { success });
  const update = useCommand(savedViewContract.updateSavedView, { success });
  const remove = useCommand(savedViewContract.deleteSavedView, { success: t('ui.list.view_deleted') });
  return {
    items: views.data?.items ?? [],
    save: (name: string, query: string, shared: boolean) => create.run({ body: { list, name, query, shared } }),
    replace: (view: SavedView, query: string) =>
      update.run({ params: { viewId: view.id }, body: { query } }, { ifMatch: view }),
    remove: (view: SavedView) => remove.run({ params: { viewId: view.id } }),
    saving: create.pending || update.pending,
  };
}

export type SavedViews = ReturnType<typeof useSavedViews>;
