/** Has the browser save a text as a file, under a name. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has not read it yet when the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
