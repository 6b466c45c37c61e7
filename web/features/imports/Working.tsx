import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import { ProgressTask } from '../../ui/feedback/ProgressTask.tsx';
import type { Import } from './api.ts';
import { CountWords } from './HistoryTable.tsx';

/** Rows are being worked on: how far, and the way out. */
export function Working({ of }: { of: Import }) {
  const { t } = useTranslation();
  const cancel = useCommand(importContract.cancelImport);
  async function stop(): Promise<void> {
    const sure = await confirm({
      title: t('imports.cancel.question', { file: of.fileName }),
      consequences: [
        t(of.state === 'running' ? 'imports.cancel.written' : 'imports.cancel.nothing'),
        t('imports.cancel.final'),
      ],
      confirm: t('imports.cancel.do'),
      danger: true,
    });
    if (sure) await cancel.run({ params: { importId: of.id } });
  }
  const cancellable = of.abilities['import.cancel'].allowed;
  if (of.state === 'undoing') {
    const { removed = 0, restored = 0, kept = 0, total = 0 } = of.undo ?? {};
    return (
      <ProgressTask
        title={t('imports.working.undoing')}
        status="running"
        done={removed + restored + kept}
        total={total}
      />
    );
  }
  return (
    <ProgressTask
      title={t(`imports.working.${of.state}`)}
      status="running"
      done={of.rows.done}
      total={of.rows.total}
      result={<CountWords of={of} />}
      {...(cancellable ? { onCancel: () => void stop() } : {})}
    />
  );
}
