/** Outlines of the common pages, in the very sizes of what follows, so that nothing jumps when it arrives. */
import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Delayed } from './Delayed.tsx';

const bars = (count: number, height: number, widths: readonly number[]) =>
  Array.from({ length: count }, (_, index) => (
    <Skeleton key={index} height={height} width={`${widths[index % widths.length]}%`} radius="sm" />
  ));

function Loading() {
  const { t } = useTranslation();
  return <VisuallyHidden role="status">{t('ui.loading')}</VisuallyHidden>;
}

/** Waiting for a page with rows; shown after 200 ms, or at once where somebody else has waited already. */
export function ListSkeleton({ after }: { after?: number }) {
  return (
    <Delayed after={after ?? 200}>
      <Loading />
      <Stack gap="md" p="lg" aria-hidden>
        <Skeleton height={27} width={220} />
        <Group gap="xs">{bars(4, 28, [9, 12, 8, 10])}</Group>
        <Stack gap={13}>{bars(12, 23, [96, 88, 92, 84])}</Stack>
      </Stack>
    </Delayed>
  );
}

/** Waiting for one record. */
export function RecordSkeleton() {
  return (
    <Delayed>
      <Loading />
      <Stack gap="lg" p="lg" aria-hidden>
        <Skeleton height={27} width={320} />
        <Group align="flex-start" gap="xl" wrap="nowrap">
          <Stack flex={2} gap="sm">
            {bars(9, 20, [70, 54, 62])}
          </Stack>
          <Stack flex={1} gap="sm" visibleFrom="md">
            {bars(6, 34, [100])}
          </Stack>
        </Group>
      </Stack>
    </Delayed>
  );
}
