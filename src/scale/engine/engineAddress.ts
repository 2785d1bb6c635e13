import { UserError } from '../../model/userError.ts';

/** Where the queue lives: what `--queue` or CLAIMWIRE_QUEUE names. */
export interface EngineAddress {
  readonly kind: 'redis' | 'postgres';
  /** With all that it holds, secrets too: for the client alone. */
  readonly url: string;
  /** For messages: no user, no password, no parameters. */
  readonly shown: string;
  /** Takes what is secret out of a text that is to be shown: a client's error may repeat its address. */
  redact(text: string): string;
}

const KINDS: ReadonlyMap<string, EngineAddress['kind']> = new Map([
  ['redis:', 'redis'],
  ['rediss:', 'redis'],
  ['postgres:', 'postgres'],
  ['postgresql:', 'postgres'],
]);
const HINT = 'redis://HOST:6379 or postgres://HOST/DATABASE, in --queue or the variable CLAIMWIRE_QUEUE';
/** Parameters of a PostgreSQL address that hold a secret. */
const SECRET_PARAMETERS = ['password', 'sslpassword'];

/** @throws UserError, without the address: it may hold a password */
export function parseEngineAddress(url: string | undefined): EngineAddress {
  if (url === undefined || url === '') throw new UserError('no queue is named', HINT);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new UserError('the address of the queue cannot be read', HINT);
  }
  const kind = KINDS.get(parsed.protocol);
  if (kind === undefined) throw new UserError(`a queue cannot be reached by ${parsed.protocol}//`, HINT);
  // Otherwise what was meant for a password may be taken for a path, and be shown.
  if (parsed.hostname === '') throw new UserError('the address of the queue names no host', HINT);
  const secrets = secretsOf(url, parsed);
  return {
    kind,
    url,
    shown: `${parsed.protocol}//${parsed.host}${parsed.pathname}`,
    redact: (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text),
  };
}

/** The longest first, so that no part of one is left. */
function secretsOf(url: string, { password, searchParams }: URL): readonly string[] {
  const stated = SECRET_PARAMETERS.flatMap((name) => searchParams.getAll(name));
  const secrets = [password, decoded(password), ...stated, ...stated.map(encodeURIComponent)];
  const found = new Set(secrets.filter((secret) => secret !== ''));
  return found.size === 0 ? [] : [...new Set([url, ...found])].sort((a, b) => b.length - a.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
