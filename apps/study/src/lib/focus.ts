import type { Attachment } from 'svelte/attachments';

/** Brings the focus to an element when it appears, so that it is read out and keys go on from there. */
export const takeFocus: Attachment<HTMLElement> = (element) => {
  element.focus();
};
