import { Kbd } from '@mantine/core';
import { partsOf } from './sequence.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as they are printed on this person's keyboard. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span style={{ display: 'inline-flex', gap: 3 }}>
      {partsOf(keys, isMac).map((part) => (
        <Kbd key={part} size="xs">
          {part}
        </Kbd>
      ))}
    </span>
  );
}
