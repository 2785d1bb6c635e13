import picomatch from 'picomatch';
import type { Effects } from '../model/effects.ts';
import { UserError } from '../model/failure.ts';
import { errorText } from './options.ts';

/** One input as the user named it: a file, a folder, or a glob, which is a folder with a condition. */
export interface InputRoot {
  readonly input: string;
  readonly kind: 'file' | 'folder';
  readonly path: string;
  readonly realPath: string;
  /** Whether a path below the root fits the glob. */
  readonly matches: (path: string) => boolean;
}

/** @throws UserError where there is no such file or folder, or it cannot be read */
export async function openInput(input: string, effects: Effects): Promise<InputRoot> {
  const path = input.replaceAll('\\', '/').replace(/(?<=.)\/+$/u, '');
  let refusal: unknown;
  try {
    return await openPath(input, path, () => true, effects);
  } catch (error) {
    refusal = error;
  }
  const { base, glob, isGlob } = picomatch.scan(path);
  if (!isGlob || glob === undefined) {
    throw new UserError(
      `cannot read ${input}: ${errorText(refusal)}`,
      'Give a folder, a file, a glob in quotation marks, or - for JSON lines on standard input.',
    );
  }
  const folder = base === '' ? '.' : base;
  const matches = picomatch(glob);
  const below = (candidate: string): boolean => matches(candidate.slice(folder.length + 1));
  try {
    return await openPath(input, folder, below, effects);
  } catch (error) {
    throw new UserError(
      `cannot read ${folder}, where ${input} begins: ${errorText(error)}`,
      'Check the folder name before the first wildcard.',
    );
  }
}

async function openPath(
  input: string,
  path: string,
  matches: (path: string) => boolean,
  effects: Effects,
): Promise<InputRoot> {
  const { kind, realPath } = await effects.files.status(path);
  if (kind === 'other') throw new Error('it is neither a file nor a folder');
  if (kind === 'folder') await effects.files.list(path);
  return { input, kind, path, realPath, matches };
}

/**
 * What stands before the relative paths of a root, so that two inputs do not collide: their paths below the
 * deepest folder that holds them all. A single folder has the empty label, a single file its own name.
 */
export function labelBelow(roots: readonly InputRoot[], root: InputRoot): string {
  const common = roots
    .map(({ kind, realPath }) => {
      const parts = realPath.split('/');
      return kind === 'file' ? parts.slice(0, -1) : parts;
    })
    .reduce((shared, parts) => {
      const differs = shared.findIndex((part, index) => part !== parts[index]);
      return differs < 0 ? shared : shared.slice(0, differs);
    });
  return root.realPath.split('/').slice(common.length).join('/');
}
