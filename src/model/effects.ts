export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Identity of the file itself, so that a symbolic link that leads back up is recognised. */
  readonly realPath: string;
  /** Changes whenever the content may have: size, times and identity of the file. */
  readonly fingerprint: string;
  /** When content or name last changed, by the disk's clock, in milliseconds. */
  readonly changedMs: number;
}

/** A file open for reading at any place, without waiting: for rows that are looked up one by one. */
export interface OpenFile {
  readonly size: number;
  /**
   * @param room where the bytes may be put, at least as long: for whoever is done with them before the next
   * @throws Error where the file ends before
   */
  readRange(start: number, length: number, room?: Uint8Array): Uint8Array;
  close(): void;
}

/** A file that grows at its end. */
export interface GrowingFile {
  append(content: string | Uint8Array): void;
  close(): void;
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
    /** A file of a report: never seen half-written, but an older one may be gone for a moment. */
    writePage(path: string, chunks: Iterable<string | Uint8Array>): Promise<void>;
    /** Like `write`, and the bytes are on the disk, not in a buffer, before it returns. */
    writeDurably(path: string, content: string | Uint8Array): Promise<void>;
    /** Creates a file with its content in one step; false where there is one already. */
    createExclusively(path: string, content: string): Promise<boolean>;
    rename(from: string, to: string): Promise<void>;
    openForReading(path: string): OpenFile;
    openForAppending(path: string): GrowingFile;
    createFolder(path: string): Promise<void>;
    remove(path: string): Promise<void>;
  };
  readonly process: {
    readonly id: number;
    readonly host: string;
    /** What tells a process from a later one with the same number; undefined where there is no such process. */
    identify(id: number): string | undefined;
  };
  /** A file that ships with the package, such as `lexicon/countries.csv` or `models/entities.bin`, below `src/`. */
  readAsset(name: string): Uint8Array;
  /** The default export of a module of the user's, TypeScript included. */
  loadModule(path: string): Promise<unknown>;
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
