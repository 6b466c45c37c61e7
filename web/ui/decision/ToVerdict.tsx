import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Decision.module.css';

/** On a phone the verdict stands below long evidence: the way there, as long as it is out of sight. */
export function ToVerdict({ verdict }: { verdict: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection();
  useEffect(() => ref(verdict.current), [ref, verdict]);
  if (!entry || entry.isIntersecting) return null;
  return (
    <div className={classes.toVerdict} data-print="no">
      <Button
        leftSection={<IconArrowDown size={16} />}
        onClick={() => verdict.current?.scrollIntoView({ behavior: 'smooth', block: 'start' })}
      >
        {t('ui.decision.go')}
      </Button>
    </div>
  );
}
