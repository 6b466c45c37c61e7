import '@mantine/dropzone/styles.layer.css';
import { Progress, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconPaperclip, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useFormats } from '../../../../format.ts';
import classes from './Files.module.css';
import { LARGEST_SAID } from './accept.ts';
import type { Upload, Uploads } from './useUploads.ts';

interface FileDropProps {
  uploads: Uploads;
  onFiles: (files: File[]) => void;
  label: string;
  /** Room for one line only, on the registration's page. */
  small?: boolean;
}

/** Where files are dropped or chosen, and how far those are that are on their way. */
export function FileDrop({ uploads, onFiles, label, small }: FileDropProps) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div>
      <Dropzone
        onDrop={onFiles}
        className={classes.drop}
        data-small={small || undefined}
        inputProps={{ 'aria-label': label }}
        useFsAccessApi={false}
      >
        <div className={classes.invitation}>
          <IconUpload size={18} stroke={1.75} aria-hidden />
          <Text span size="sm">
            {t('deals.portal.files.drop')}
          </Text>
          <Text span size="xs" c="dimmed">
            {t('deals.portal.files.limit', { size: format.bytes(LARGEST_SAID) })}
          </Text>
        </div>
      </Dropzone>
      {uploads.items.length > 0 && (
        <ul className={classes.list} aria-label={t('deals.portal.files.on_the_way')}>
          {uploads.items.map((item) => (
            <UploadRow key={item.key} item={item} onDrop={() => uploads.drop(item.key)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function UploadRow({ item, onDrop }: { item: Upload; onDrop: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const Icon = item.error ? IconAlertTriangle : IconPaperclip;
  return (
    <li className={classes.row} data-failed={item.error ? true : undefined}>
      <Icon size={16} stroke={1.75} aria-hidden className={classes.sign} />
      <div className={classes.about}>
        <span className={classes.name}>{item.name}</span>
        {item.error ? (
          <span role="alert" className={classes.error}>
            {item.error}
          </span>
        ) : (
          <Progress
            size="xs"
            value={item.share * 100}
            aria-label={t('deals.portal.files.sending', { name: item.name })}
          />
        )}
      </div>
      <span className={`${classes.size} tabular`}>{format.bytes(item.size)}</span>
      <ActionIcon onClick={onDrop} aria-label={t('deals.portal.files.cancel', { name: item.name })}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
