import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** Shows its children only after a moment (200 ms), so that quick answers never flash a skeleton or a spinner. */
export function Delayed({ children, after = 200 }: { children: ReactNode; after?: number }) {
  const [shown, setShown] = useState(false);
  useTimeout(() => setShown(true), after, { autoInvoke: true });
  return shown ? children : null;
}
