import { Button, Checkbox, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/state/Banner.tsx';
import classes from './Keys.module.css';
import type { NewKey } from './queries.ts';

/** The secret of a new key. It cannot be shown again, so closing asks whether it was kept. */
export function SecretOnce({ made, onDone }: { made: NewKey; onDone: () => void }) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  return (
    <Stack gap="md">
      <Banner tone="amber" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('administration.keys.once')}>
        {t('administration.keys.once_help')}
      </Banner>
      <div className={classes.secret}>
        <code data-testid="secret">{made.secret}</code>
        <CopyButton value={made.secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              data-autofocus
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={() => {
                copy();
                setKept(true);
              }}
            >
              {t(copied ? 'ui.copied' : 'ui.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <div>
        <Text size="sm" c="dimmed" mb={4}>
          {t('administration.keys.try')}
        </Text>
        <Code block>{`curl -H "Authorization: Bearer $KEY" ${window.location.origin}/api/v1/deals`}</Code>
      </div>
      <Group justify="space-between">
        <Checkbox
          label={t('administration.keys.kept')}
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
