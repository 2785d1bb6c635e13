import { UserError } from '../model/userError.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import { readableEndings } from './fileType.ts';

/** Raised where what was named is there, but nothing in it is for us: later there may be. */
export class EmptyInputError extends UserError {
  constructor(inputs: string) {
    super(
      `nothing to read in ${inputs}`,
      `Files ending in ${readableEndings.join(' ')} are read. Put some there, or check --only and --ignore.`,
    );
  }
}

/** Its tables and pages would be read as articles. */
export function ownOutput(input: string): UserError {
  return new UserError(
    `${input} is the output folder of a run, and holds no articles of its own`,
    `Keep articles and output apart: choose another output folder with -o, or remove ${WORK_FOLDER} from it if it is none.`,
  );
}
