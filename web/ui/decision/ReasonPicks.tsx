import { Chip, Group, Stack, Text } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

export interface Pick {
  value: string;
  label: string;
  /** Heading under which the reason stands, e.g. what it means for the other side. */
  group?: string;
}

export interface ReasonPicksProps {
  reasons: readonly Pick[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Reasons as picks: one tap, the same words every time, countable afterwards. */
export function ReasonPicks({ reasons, value, onChange }: ReasonPicksProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Stack gap={6} role="group" aria-labelledby={id}>
      <Text id={id} size="sm" fw={600}>
        {t('ui.decision.reason')}
      </Text>
      <Chip.Group multiple={false} value={value} onChange={(next) => onChange(next)}>
        {Object.entries(Object.groupBy(reasons, ({ group }) => group ?? '')).map(([group, picks]) => (
          <Stack key={group} gap={4}>
            {group && (
              <Text size="xs" c="dimmed">
                {group}
              </Text>
            )}
            <Group gap={6}>
              {picks?.map((reason) => (
                <Chip key={reason.value} value={reason.value} size="sm" radius="sm" variant="outline">
                  {reason.label}
                </Chip>
              ))}
            </Group>
          </Stack>
        ))}
      </Chip.Group>
    </Stack>
  );
}
