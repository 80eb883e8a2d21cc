import type { Attachment } from 'svelte/attachments';

interface Touch {
  readonly x: number;
  readonly y: number;
}

const FAR = 48;

/** Which way a finger went: a swipe is far enough, and much more sideways than up or down. */
export function swipeOf(from: Touch, to: Touch): 'left' | 'right' | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) < FAR || Math.abs(dx) < 1.5 * Math.abs(dy)) return undefined;
  return dx < 0 ? 'left' : 'right';
}

/** Tells of swipes over an element, by touch alone. Its `touch-action` leaves scrolling and zooming to the browser. */
export function onSwipe(swiped: (way: 'left' | 'right') => void): Attachment<HTMLElement> {
  return (element) => {
    let from: Touch | undefined;
    const down = (event: PointerEvent): void => {
      // A second finger means to zoom.
      from = event.pointerType === 'touch' && event.isPrimary ? at(event) : undefined;
    };
    const up = (event: PointerEvent): void => {
      const way = from && event.isPrimary ? swipeOf(from, at(event)) : undefined;
      from = undefined;
      if (way && getSelection()?.isCollapsed !== false) swiped(way);
    };
    const cancel = (): void => {
      from = undefined;
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
    };
  };
}

const at = ({ clientX, clientY }: PointerEvent): Touch => ({ x: clientX, y: clientY });
