import { Button, Checkbox, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './AccountFrame.module.css';

/** Recovery codes are shown once; the dialog ends after the person says that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const text = codes.join('\n');
  return (
    <Stack gap="md">
      <Text>{t('session.factor.codes_lead')}</Text>
      <div className={classes.codes}>
        {codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
      </div>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {t(copied ? 'ui.copied' : 'ui.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="millrace-recovery-codes.txt"
        >
          {t('ui.download')}
        </Button>
      </Group>
      <Group justify="space-between">
        <Checkbox
          label={t('session.factor.kept')}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <Button disabled={!kept} onClick={onDone}>
          {t('ui.done')}
        </Button>
      </Group>
    </Stack>
  );
}
