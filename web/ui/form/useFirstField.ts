import { useEffect, useRef } from 'react';

/** For the first field of a page that is opened to fill it in: it takes the focus once, without moving the page. */
export function useFirstField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return field;
}
