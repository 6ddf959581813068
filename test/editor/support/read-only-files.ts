import {
  EventEmitter,
  FileSystemError,
  FileType,
  type FileChangeEvent,
  type FileSystemProvider,
  type FileStat,
  type Uri,
} from 'vscode';

/** A folder in memory that nobody can write to: the file systems of archives, of snapshots, of other people's homes. */
export class ReadOnlyFiles implements FileSystemProvider {
  /** How often somebody tried to write. */
  attempts = 0;
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  /** @param files texts by path, from `/` */
  constructor(private readonly files: ReadonlyMap<string, string>) {}

  watch(): { dispose(): void } {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const text = this.files.get(path);
    if (text !== undefined) return { type: FileType.File, ctime: 0, mtime: 0, size: text.length };
    if (this.children(path).length > 0) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory(uri: Uri): [string, FileType][] {
    return this.children(uri.path).map((name) => [
      name,
      this.stat(uri.with({ path: `${uri.path.replace(/\/$/, '')}/${name}` })).type,
    ]);
  }

  readFile({ path }: Uri): Uint8Array {
    const text = this.files.get(path);
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }

  createDirectory(uri: Uri): never {
    return this.refuse(uri);
  }

  writeFile(uri: Uri): never {
    return this.refuse(uri);
  }

  delete(uri: Uri): never {
    return this.refuse(uri);
  }

  rename(uri: Uri): never {
    return this.refuse(uri);
  }

  private refuse(uri: Uri): never {
    this.attempts += 1;
    throw FileSystemError.NoPermissions(uri);
  }

  private children(path: string): readonly string[] {
    const base = path.endsWith('/') ? path : `${path}/`;
    const below = [...this.files.keys()].filter((each) => each.startsWith(base));
    return [...new Set(below.map((each) => each.slice(base.length).split('/')[0] ?? ''))];
  }
}
