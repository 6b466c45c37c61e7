import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TextLink } from '../link/links.tsx';
import { Banner } from '../state/Banner.tsx';
import { coreName } from './coreName.ts';
import classes from './SimilarRecords.module.css';

export interface SimilarRecord {
  id: string;
  name: string;
  /** Place, kind, state: what tells two of a name apart. */
  about: ReactNode;
  to: string;
}

export interface SimilarRecordsProps {
  /** Name as it is typed. */
  name: string;
  /** Domain as it is typed, when there is one. */
  domain?: string | undefined;
  /** Noun for the cache: `partners`. */
  noun: string;
  find: (text: string, signal: AbortSignal) => Promise<SimilarRecord[]>;
  /** "Is it one of these?" */
  title: string;
}

/** While somebody adds a record: those that are there already and look alike. Says nothing when there are none. */
export function SimilarRecords({ name, domain, noun, find, title }: SimilarRecordsProps) {
  const texts = [coreName(name), domain?.trim() ?? ''].filter((text) => text.length >= 3);
  const [asked] = useDebouncedValue(texts.join('\n'), 300);
  const found = useQuery({
    queryKey: ['similar', noun, asked],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(asked.split('\n').map((text) => find(text, signal)));
      return [...new Map(lists.flat().map((one) => [one.id, one])).values()].slice(0, 5);
    },
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const records = asked === '' ? [] : (found.data ?? []);
  return (
    <div role="status" className={classes.similar} data-empty={records.length === 0 || undefined}>
      {records.length > 0 && (
        <Banner tone="amber" icon={<IconCopy size={18} aria-hidden />} title={title}>
          {records.map((record) => (
            <span key={record.id} className={classes.record}>
              <TextLink to={record.to} fw={600}>
                {record.name}
              </TextLink>{' '}
              <Text span size="xs">
                {record.about}
              </Text>
            </span>
          ))}
        </Banner>
      )}
    </div>
  );
}
