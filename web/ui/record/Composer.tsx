import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../server/kit/contract.ts';
import { Keys } from '../keys/Keys.tsx';
import { MentionArea } from '../mention/MentionArea.tsx';
import type { FindPeople } from '../mention/MentionArea.tsx';
import { stillNamed } from '../mention/mention.ts';
import type { Mention } from '../mention/mention.ts';

export interface ComposerProps {
  /** Sends the comment; resolve with undefined when it was refused, and the words stay. */
  onSend: (comment: { text: string; internal: boolean; mentions: string[] }) => Promise<unknown>;
  /** Offers people behind an @; internal comments may name others than shared ones. */
  people?: (internal: boolean) => FindPeople;
  /** Offers "internal", which the other side never sees. */
  canBeInternal?: boolean;
  /** Who reads a shared comment: "Northwind reads this". */
  audience: string;
  ability?: Ability;
}

/** Writes a comment. Says who will read it, before it is sent. Ctrl/⌘-Enter sends. */
export function Composer({ onSend, people, canBeInternal, audience, ability }: ComposerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(false);
  const [mentions, setMentions] = useState<Mention[]>([]);
  const [sending, setSending] = useState(false);
  if (ability && !ability.allowed) return null;

  async function send(): Promise<void> {
    if (text.trim() === '' || sending) return;
    setSending(true);
    const sent = await onSend({
      text: text.trim(),
      internal,
      mentions: stillNamed(text, mentions).map(({ ref }) => ref),
    });
    setSending(false);
    if (sent === undefined) return;
    setText('');
    setMentions([]);
  }

  return (
    <Stack gap="xs">
      <MentionArea
        people={people?.(internal)}
        onMention={(mention) => setMentions((before) => [...before, mention])}
        aria-label={t('ui.composer.label')}
        placeholder={t(internal ? 'ui.composer.internal_placeholder' : 'ui.composer.placeholder')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={text}
        onChange={setText}
        onKeyDown={getHotkeyHandler([['mod+Enter', () => void send()]])}
        styles={internal ? { input: { background: 'var(--surface-quiet)', borderStyle: 'dashed' } } : {}}
      />
      <Group justify="space-between" gap="xs">
        {canBeInternal ? (
          <SegmentedControl
            size="xs"
            aria-label={t('ui.composer.who')}
            value={internal ? 'internal' : 'shared'}
            onChange={(value) => setInternal(value === 'internal')}
            data={[
              { value: 'shared', label: t('ui.composer.shared') },
              { value: 'internal', label: t('ui.composer.internal') },
            ]}
          />
        ) : (
          <span />
        )}
        <Button
          size="xs"
          variant="default"
          disabled={text.trim() === ''}
          loading={sending}
          onClick={() => void send()}
          rightSection={<Keys keys="mod+enter" />}
        >
          {t('ui.composer.send')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {internal ? t('ui.composer.only_us') : audience}
      </Text>
    </Stack>
  );
}
