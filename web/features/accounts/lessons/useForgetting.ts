import { IconArrowBackUp } from '@tabler/icons-react';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { showSuccess } from '../../../ui/feedback/toast.tsx';
import type { BulkAction } from '../../../ui/list/rows.ts';
import { useMay } from '../../session/session.ts';
import type { Lesson } from './list.tsx';

/** Taking lessons back, as a bulk action of the list; undefined for roles that may not. */
export function useForgetting(): BulkAction<Lesson> | undefined {
  const { t } = useTranslation();
  const may = useMay('account.update');
  const command = useCommand(accountsContract.forgetMatchLesson);
  if (!may) return undefined;
  const forget = async (lessons: readonly Lesson[]) => {
    const sure = await confirm({
      title: t('accounts.lessons.forget.question', { count: lessons.length }),
      consequences: [t('accounts.lessons.forget.same'), t('accounts.lessons.forget.different')],
      confirm: t('accounts.lessons.forget.do'),
      danger: true,
    });
    if (!sure) return 0;
    let gone = 0;
    for (const { id } of lessons) await command.run({ params: { lessonId: id } }, { onDone: () => void (gone += 1) });
    if (gone > 0) showSuccess(t('accounts.lessons.forget.done', { count: gone }));
    return gone;
  };
  return {
    id: 'forget',
    label: t('accounts.lessons.forget.do'),
    icon: createElement(IconArrowBackUp, { size: 14 }),
    danger: true,
    fits: (lesson) => lesson.abilities['account.update'].allowed,
    run: forget,
  };
}
