import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { fieldMessage } from '../../../ui/feedback/words.ts';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import type { Faults } from '../../administration/forms/model/faults.ts';
import type { Requirements, Written } from '../queries.ts';

export interface DraftState {
  /** The draft with what is typed and not saved yet. */
  shown: Requirements;
  dirty: boolean;
  /** What the server found wrong, by path. */
  faults: Faults;
  saving: boolean;
  write: (change: Written) => void;
  save: () => void;
  discard: (first: boolean) => Promise<void>;
}

/** A draft being edited: what is typed, saved on top of the version that was read. Leaving asks first. */
export function useDraft(draft: Requirements): DraftState {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Written>({});
  const [faults, setFaults] = useState<Faults>({});
  const dirty = Object.keys(typed).length > 0;
  useLeaveGuard(() => dirty);
  const params = { requirementId: draft.id };
  const save = useCommand(qualificationContract.updateTierRequirements, {
    onDone: () => setTyped({}),
    onProblem: ({ errors }) => {
      setFaults(Object.fromEntries(errors.map((error) => [error.path, fieldMessage(error)])));
      return errors.length > 0;
    },
  });
  const remove = useCommand(qualificationContract.discardTierRequirements, { success: t('qualification.discarded') });
  return {
    shown: { ...draft, ...typed },
    dirty,
    faults,
    saving: save.pending,
    write: (change) => {
      setTyped({ ...typed, ...change });
      setFaults({});
    },
    save: () => void save.run({ params, body: typed }, { ifMatch: draft }),
    discard: async (first) => {
      const sure = await confirm({
        title: t('qualification.discard_question'),
        consequences: [t(first ? 'qualification.discard_first' : 'qualification.discard_keeps')],
        confirm: t('qualification.discard'),
        danger: true,
      });
      if (sure) await remove.run({ params });
    },
  };
}
