/**
 * An error that a person can cause and mend: printed as one line with a hint, without a stack.
 * Exit code 2 is usage or configuration (DESIGN section 5).
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string;
  readonly exitCode: number;

  constructor(message: string, hint: string, exitCode = 2) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
