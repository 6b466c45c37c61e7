/** What is being dragged over the builder, and where it would fall. One drag at a time, as browsers have it. */
import { createContext, useContext, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Place } from '../model/items.ts';

export interface Dragging {
  /** `uid` of the field that is being dragged. */
  uid: string | null;
  over: Place | null;
  start: (uid: string) => void;
  moveOver: (place: Place) => void;
  drop: () => void;
  end: () => void;
}

export const DraggingContext = createContext<Dragging | null>(null);

/** The drag over the builder around. Throws outside of one. */
export function useDragging(): Dragging {
  const dragging = useContext(DraggingContext);
  if (!dragging) throw new Error('there is no builder around this');
  return dragging;
}

/** Whether the pointer is in the lower half of what it is over. */
function isLowerHalf(event: DragEvent, over: HTMLElement): boolean {
  const box = over.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
}

/**
 * Makes an element a place to drop on; `placeAt` says where, for the upper and the lower half. What lies inside and is a
 * place of its own comes first. A list item is no control, so that listeners are the browser's.
 */
export function useDropPlace<E extends HTMLElement>(placeAt: (lowerHalf: boolean) => Place): RefObject<E | null> {
  const node = useRef<E>(null);
  const dragging = useDragging();
  useEffect(() => {
    const element = node.current;
    if (!element || dragging.uid === null) return undefined;
    const over = (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      dragging.moveOver(placeAt(isLowerHalf(event, element)));
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      dragging.drop();
    };
    element.addEventListener('dragover', over);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('drop', drop);
    };
  });
  return node;
}
