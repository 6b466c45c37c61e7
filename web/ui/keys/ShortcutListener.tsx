import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { currentShortcuts, singleKeysOn } from './registry.ts';
import { SequenceReader, tokenOf } from './sequence.ts';

const EDITABLE = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]';
const PRESSABLE = 'a, button, summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"]';

/** True when the key belongs to what has the focus: text fields take all keys, buttons take Enter and Space. */
function belongsToFocus(target: EventTarget | null, token: string): boolean {
  if (!(target instanceof Element)) return false;
  const box = target.closest('input[type="checkbox"], input[type="radio"]');
  if (target.closest(EDITABLE) && !box) return true;
  if (box && token === 'space') return true;
  return (token === 'enter' || token === 'space') && target.closest(PRESSABLE) !== null;
}

const dialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** The one listener for all shortcuts. Stands once in the app. */
export function ShortcutListener() {
  const [reader] = useState(() => new SequenceReader());
  useWindowEvent('keydown', (event) => {
    const token = event.defaultPrevented || event.isComposing ? undefined : tokenOf(event);
    if (token === undefined) return;
    const combined = token.startsWith('mod+');
    if (!combined && (!singleKeysOn() || dialogOpen() || belongsToFocus(event.target, token))) return;
    const shortcuts = currentShortcuts();
    const keys = reader.press(
      token,
      event.timeStamp,
      shortcuts.map((one) => one.keys),
    );
    const found = shortcuts.find((one) => one.keys === keys);
    if (!found) return;
    event.preventDefault();
    found.run(event);
  });
  return null;
}
