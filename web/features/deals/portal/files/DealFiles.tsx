import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../../../server/kit/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { filesQuery } from '../api.ts';
import { FileDrop } from './FileDrop.tsx';
import { FileList } from './FileList.tsx';
import type { DealFile } from './FileList.tsx';
import { useUploads } from './useUploads.ts';

interface DealFilesProps {
  /** Undefined while there is no draft yet. */
  dealId: string | undefined;
  /** Makes the draft when the first file comes before the first word. */
  dealOf: () => Promise<string | undefined>;
  ability: Ability;
  small?: boolean;
  /** Files that stand elsewhere on the page, as answers to the tenant's own questions. */
  except?: readonly string[];
}

/** Evidence of a registration: what is there, and where more of it is dropped. */
export function DealFiles({ dealId, dealOf, ability, small, except = [] }: DealFilesProps) {
  const { t } = useTranslation();
  const stored = useQuery({ ...filesQuery(dealId ?? ''), enabled: dealId !== undefined });
  const uploads = useUploads(dealOf);
  const remove = useRemoval(dealId);
  const files = (stored.data?.items ?? []).filter(({ id }) => !except.includes(id));
  const label = t('deals.portal.files.label');
  return (
    <div>
      {ability.allowed && (
        <FileDrop
          uploads={uploads}
          label={t('deals.portal.files.choose')}
          onFiles={(chosen) => void uploads.add(chosen)}
          {...(small ? { small } : {})}
        />
      )}
      <FileList files={files} label={label} onRemove={ability.allowed ? (file) => void remove(file) : undefined} />
      {!ability.allowed && files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('deals.portal.files.none')}
        </Text>
      )}
    </div>
  );
}

function useRemoval(dealId: string | undefined): (file: DealFile) => Promise<void> {
  const { t } = useTranslation();
  const removal = useCommand(dealsContract.removeAttachment);
  return async (file) => {
    const sure = await confirm({
      title: t('deals.portal.files.remove', { name: file.name }),
      consequences: [t('deals.portal.files.removed')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure && dealId) await removal.run({ params: { dealId, fileId: file.id } });
  };
}
