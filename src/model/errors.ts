/** What a caught value says, whatever was thrown. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of Node's or of a client's, such as ENOENT; empty where there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function hasCode(error: unknown, code: string): boolean {
  return errorCode(error) === code;
}
