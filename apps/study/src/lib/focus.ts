import type { Attachment } from 'svelte/attachments';

/** Brings the focus to an element when it appears, so that it is read out and keys go on from there. */
export const takeFocus: Attachment<HTMLElement> = (element) => {
  element.focus();
};

/** Brings the focus to the content, as the skip link does, for a control that goes and had it. Nothing moves. */
export const focusContent = (): void => {
  document.querySelector('main')?.focus({ preventScroll: true });
};
