/*
 * Where the browser has the File System Access API, a file can be read again after it was changed, without being
 * chosen again. TypeScript does not know it, since not every browser does.
 */

/** A file on the disk, as it is whenever it is asked for. */
export interface FileHandle {
  readonly getFile: () => Promise<File>;
}

declare global {
  interface Window {
    showOpenFilePicker?: (options: {
      types: { description: string; accept: Record<string, string[]> }[];
    }) => Promise<FileHandle[]>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
  }
}

/** A file that somebody chose, with a way to read it again where there is one. */
export interface Chosen {
  readonly file: File;
  readonly handle?: FileHandle | undefined;
}

const TYPES = [
  {
    description: 'Story files',
    accept: { 'application/yaml': ['.yaml', '.yml'], 'application/json': ['.json'] },
  },
];

/** Has somebody choose a file. `'nothing'` when they chose none, undefined where the browser has no such picker. */
export async function pickFile(): Promise<Chosen | 'nothing' | undefined> {
  try {
    const [handle] = (await window.showOpenFilePicker?.({ types: TYPES })) ?? [];
    return handle && { file: await handle.getFile(), handle };
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'nothing' : undefined;
  }
}

/** The file of a drop. To be called while the drop is being told: later, it holds nothing. */
export async function droppedFile({ files, items }: DataTransfer): Promise<Chosen | undefined> {
  const file = files[0];
  const asking = items[0]?.getAsFileSystemHandle?.().catch(() => null);
  const handle = await asking;
  return file && { file, ...(handle && handle instanceof FileSystemFileHandle && { handle }) };
}

/** Tells of every change to a file while the page is to be seen. @returns how to stop it. */
export function watchFile(
  { file, handle }: Chosen,
  onChange: (chosen: Chosen) => void,
  everyMilliseconds = 1_000,
): () => void {
  const look = async (): Promise<void> => {
    if (!handle || document.hidden) return;
    const now = await handle.getFile().catch(() => undefined);
    if (now && now.lastModified !== file.lastModified) onChange({ file: now, handle });
  };
  const timer = setInterval(() => void look(), everyMilliseconds);
  return () => {
    clearInterval(timer);
  };
}
