import { errorCode } from '../model/errors.ts';

const IN_THE_WAY =
  'a folder stands where a file is to go, or a file where a folder is: move it away, or choose another output folder with -o';
const GOES_ON = 'then the same command goes on where it stopped';

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: `the disk is full: make room, ${GOES_ON}`,
  EDQUOT: `the disk quota is used up: make room, ${GOES_ON}`,
  EROFS: 'the disk can only be read: choose another output folder with -o',
  EACCES:
    'the file or folder is closed to this user: check its permissions, or choose another output folder with -o',
  EPERM:
    'the file or folder is closed to this user: check its permissions, or choose another output folder with -o',
  EIO: `the disk or network mount does not answer: check it, ${GOES_ON}`,
  ESTALE: `the network mount was lost: mount it again, ${GOES_ON}`,
  ENOTCONN: `the network mount was lost: mount it again, ${GOES_ON}`,
  EISDIR: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
  ERR_FS_EISDIR: IN_THE_WAY,
  EMFILE: `too many files are open: raise the limit (ulimit -n), ${GOES_ON}`,
};

/** What a person can do about an error of the disk; undefined where it is none. */
export function hintForDisk(error: unknown): string | undefined {
  return HINTS[errorCode(error)];
}
