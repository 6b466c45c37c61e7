import '@mantine/dropzone/styles.layer.css';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconFileTypeCsv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { Banner } from '../../ui/state/Banner.tsx';
import type { ImportKind } from './api.ts';
import classes from './Imports.module.css';
import { useUpload } from './useUpload.ts';

/** Where the file is dropped or chosen, how far it is, and why it was refused. */
export function FileDrop({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  const format = useFormats();
  const upload = useUpload(kind);
  if (upload.file) {
    return (
      <Stack gap="xs" className={classes.uploading}>
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600} truncate>
            {upload.file.name}
          </Text>
          <Text size="sm" c="dimmed" className="tabular">
            {format.bytes(upload.file.size)}
          </Text>
        </Group>
        <Progress
          value={upload.share * 100}
          striped={upload.share === 1}
          animated={upload.share === 1}
          aria-label={t('imports.uploading')}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed" role="status">
            {t(upload.share === 1 ? 'imports.looking' : 'imports.uploading')}
          </Text>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={upload.cancel}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      {upload.refusal && (
        <div role="alert">
          <Banner tone="red" icon={<IconAlertTriangle size={18} />} title={upload.refusal.title}>
            {upload.refusal.what}
          </Banner>
        </div>
      )}
      <Dropzone
        onDrop={([file]) => file && void upload.send(file)}
        multiple={false}
        useFsAccessApi={false}
        className={classes.drop}
        inputProps={{ 'aria-label': t('imports.drop') }}
      >
        <Stack align="center" gap={6}>
          <IconFileTypeCsv size={34} stroke={1.25} aria-hidden />
          <Text fw={600}>{t('imports.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('imports.drop_help')}
          </Text>
        </Stack>
      </Dropzone>
    </Stack>
  );
}
