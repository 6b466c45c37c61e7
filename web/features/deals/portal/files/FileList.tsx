import { ActionIcon } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../../server/kit/contract.ts';
import { administrationContract } from '../../../../../server/modules/administration/contract.ts';
import type { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { addressOf } from '../../../../api/address.ts';
import { useFormats } from '../../../../format.ts';
import classes from './Files.module.css';

export type DealFile = AnswerOf<typeof dealsContract.listAttachments>['items'][number];

interface FileListProps {
  files: readonly DealFile[];
  label: string;
  /** Takes a file off; leave out where nothing may be changed. */
  onRemove?: ((file: DealFile) => void) | undefined;
}

const iconOf = (mediaType: string) =>
  mediaType === 'application/pdf' ? IconFileTypePdf : mediaType.startsWith('image/') ? IconPhoto : IconFile;

/** Files of a registration: each a download, with size and who brought it. */
export function FileList({ files, label, onRemove }: FileListProps) {
  const { t } = useTranslation();
  const format = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label}>
      {files.map((file) => {
        const Icon = iconOf(file.mediaType);
        return (
          <li key={file.id} className={classes.row}>
            <Icon size={18} stroke={1.5} aria-hidden className={classes.sign} />
            <div className={classes.about}>
              <a
                className={classes.name}
                href={addressOf(administrationContract.readFile, { params: { fileId: file.id } })}
                download={file.name}
              >
                {file.name}
              </a>
              <span className={classes.by}>
                {file.uploadedBy} · {format.day(file.createdAt)}
              </span>
            </div>
            <span className={`${classes.size} tabular`}>{format.bytes(file.size)}</span>
            {onRemove && (
              <ActionIcon
                onClick={() => onRemove(file)}
                aria-label={t('deals.portal.files.remove', { name: file.name })}
              >
                <IconTrash size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}
