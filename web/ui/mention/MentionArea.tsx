import { Combobox, Text, Textarea, useCombobox } from '@mantine/core';
import type { TextareaProps } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { typedAt, withName } from './mention.ts';
import type { Mention } from './mention.ts';

export interface MentionOption extends Mention {
  /** The firm, where names alone would not tell people apart. */
  hint?: string;
}

export interface FindPeople {
  /** What the answer depends on beside the text. */
  key: readonly unknown[];
  find: (typed: string) => Promise<MentionOption[]>;
}

interface MentionAreaProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
  /** Without it nobody can be named, and this is an ordinary field. */
  people?: FindPeople | undefined;
  onMention: (mention: Mention) => void;
}

/** Naming somebody: what is typed behind the @, who fits, and taking one of them. */
function useNaming({ value, onChange, people, onMention }: MentionAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [naming, setNaming] = useState<{ at: number; typed: string } | undefined>();
  const combobox = useCombobox({ opened: naming !== undefined, onDropdownClose: () => combobox.resetSelectedOption() });
  const { data = [] } = useQuery({
    queryKey: ['mentionable', ...(people?.key ?? []), naming?.typed ?? ''],
    queryFn: () => people!.find(naming!.typed),
    enabled: people !== undefined && naming !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const options = naming ? data : [];
  return {
    field,
    combobox,
    options,
    stop: () => setNaming(undefined),
    chosen: () => options[combobox.getSelectedOptionIndex()] ?? options[0],
    changed: (text: string, caret: number) => {
      onChange(text);
      setNaming(people ? typedAt(text, caret) : undefined);
      combobox.selectFirstOption();
    },
    take: (ref: string) => {
      const option = options.find((one) => one.ref === ref);
      if (!option || !naming) return;
      const next = withName(value, field.current?.selectionStart ?? value.length, naming.at, option.name);
      onMention({ ref: option.ref, name: option.name });
      onChange(next.text);
      setNaming(undefined);
      requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
    },
  };
}

/** A field for running text in which @ offers people: arrows choose, Enter or Tab takes, Escape goes on without. */
export function MentionArea(props: MentionAreaProps) {
  const { value, onChange: _change, people: _people, onMention: _mention, onKeyDown, ...rest } = props;
  const { field, combobox, options, stop, chosen, changed, take } = useNaming(props);

  function keys(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const free = options.length > 0 && !event.ctrlKey && !event.metaKey;
    if (free && event.key === 'Escape') {
      event.stopPropagation();
      stop();
    } else if (free && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      take(chosen()!.ref);
    } else onKeyDown?.(event);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} position="bottom-start" width={300} offset={4}>
      <Combobox.EventsTarget withKeyboardNavigation={options.length > 0} withAriaAttributes={options.length > 0}>
        <Combobox.DropdownTarget>
          <Textarea
            {...rest}
            ref={field}
            value={value}
            onChange={(event) => changed(event.currentTarget.value, event.currentTarget.selectionStart)}
            onBlur={stop}
            onKeyDown={keys}
          />
        </Combobox.DropdownTarget>
      </Combobox.EventsTarget>
      <Combobox.Dropdown hidden={options.length === 0}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {options.map(({ ref, name, hint }) => (
            <Combobox.Option key={ref} value={ref}>
              <Text size="sm" span>
                {name}
              </Text>
              {hint && (
                <Text size="xs" c="dimmed" span ms={8}>
                  {hint}
                </Text>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
