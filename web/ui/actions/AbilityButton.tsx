import { Button, Kbd, Tooltip } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef, MouseEvent } from 'react';
import type { Ability } from '../../../server/kit/contract.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';

type Native = Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>;

export interface AbilityButtonProps extends ButtonProps, Native {
  /** From the record's `abilities`; decides whether it may be pressed and says why not. */
  ability: Ability;
  /** Key that presses it, shown on the button and in the list of shortcuts. */
  shortcut?: string;
  /** What the key does, for the list of shortcuts. Needed with `shortcut`. */
  shortcutLabel?: string;
}

/**
 * A button that repeats no rule: the server says whether it may be pressed. When not, it stays focusable and tells the
 * reason, so that a keyboard or screen-reader user learns it too.
 */
export function AbilityButton({ ability, shortcut, shortcutLabel, onClick, children, ...rest }: AbilityButtonProps) {
  const press = (event?: MouseEvent<HTMLButtonElement>) => {
    if (!ability.allowed) event?.preventDefault();
    else onClick?.(event as MouseEvent<HTMLButtonElement>);
  };
  const usable = shortcut !== undefined && ability.allowed && !rest.loading;
  useShortcuts(
    usable ? [{ keys: shortcut, label: shortcutLabel ?? shortcut, group: 'record', run: () => press() }] : [],
  );
  return (
    <Tooltip label={ability.reason} disabled={ability.allowed || !ability.reason}>
      <Button
        {...rest}
        onClick={press}
        data-disabled={!ability.allowed || undefined}
        aria-disabled={!ability.allowed || undefined}
        rightSection={shortcut && ability.allowed ? <Kbd size="xs">{shortcut.toUpperCase()}</Kbd> : rest.rightSection}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
