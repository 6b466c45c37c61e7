import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../feedback/EmptyState.tsx';

/** There are rows, but none that fit. */
export function NoMatches({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconFilterOff size={22} stroke={1.75} />}
      title={t('ui.list.no_match')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('ui.list.clear_filters')}
        </Button>
      }
    >
      {t('ui.list.no_match_help')}
    </EmptyState>
  );
}
