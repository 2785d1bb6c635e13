export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Identity of the file itself, so that a symbolic link that leads back up is recognised. */
  readonly realPath: string;
}

/** Everything outside the program. Steps never touch disk, clock, environment or terminal but through this. */
export interface Effects {
  readonly files: {
    /** Names in a folder, unsorted. */
    list(folder: string): Promise<readonly string[]>;
    status(path: string): Promise<FileStatus>;
    read(path: string): Promise<Uint8Array>;
    readChunks(path: string): AsyncIterable<Uint8Array>;
    /** Writes beside the target and renames, so that no half-written file is ever seen. */
    write(path: string, content: string | Uint8Array): Promise<void>;
    /** Streams chunks into a file the same way. */
    writeChunks(
      path: string,
      chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
    ): Promise<void>;
    createFolder(path: string): Promise<void>;
    remove(path: string): Promise<void>;
  };
  /** A file that ships with the package, such as `lexicon/countries.csv` or `models/entities.bin`, below `src/`. */
  readAsset(name: string): Uint8Array;
  readonly clock: { now(): Date; monotonicMs(): number };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: {
    readonly isTTY: boolean;
    readonly columns: number;
    stdout(text: string): void;
    stderr(text: string): void;
    stdin(): AsyncIterable<Uint8Array>;
  };
}
