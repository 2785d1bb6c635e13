import type { Effects } from '../../model/effects.ts';
import { sha256 } from '../../model/ids.ts';
import { headersFor } from './headers.ts';
import type { ServedFiles } from './servedFiles.ts';

export interface ServerRequest {
  readonly method: string;
  /** As sent: path and query, percent-encoded. */
  readonly target: string;
  readonly host: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface ServerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Larger files are streamed and not hashed for a browser's cache. */
const LARGEST_HELD = 8_000_000;
const FRONT_PAGE = 'report/index.html';

/** One answer, without a socket: what is asked for is a file of the run, or nothing. */
export async function answerRequest(
  { method, target, host, ifNoneMatch }: ServerRequest,
  files: ServedFiles,
  effects: Effects,
): Promise<ServerAnswer> {
  // A page elsewhere may point a name of its own at 127.0.0.1 and read along ("DNS rebinding").
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(host ?? '')) return plain(421, 'Not this server.\n');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'GET or HEAD only.\n', { allow: 'GET, HEAD' });
  const name = decodeName(target);
  if (name === undefined) return plain(400, 'Not an address.\n');
  if (name === '' || name === 'report/' || name === 'report') {
    return plain(302, 'The report is elsewhere.\n', { location: `/${FRONT_PAGE}` });
  }
  const file = await files.find(name);
  if (file === undefined) return plain(404, 'The run has no such file.\n');
  const headers = headersFor(name);
  if (file.size > LARGEST_HELD) {
    return {
      status: 200,
      headers: { ...headers, 'cache-control': 'no-store', 'content-length': String(file.size) },
      body: method === 'HEAD' ? NOTHING : effects.files.readChunks(file.path),
    };
  }
  const content = await effects.files.read(file.path);
  const etag = `"${sha256(content).slice(0, 32)}"`;
  const cached = { ...headers, 'cache-control': 'no-cache', etag };
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return { status: 304, headers: cached, body: NOTHING };
  return {
    status: 200,
    headers: { ...cached, 'content-length': String(content.length) },
    body: method === 'HEAD' ? NOTHING : content,
  };
}

const NOTHING = new Uint8Array();

/** "/report/a%20b.html?x" -> "report/a b.html"; undefined for what is no path or names a folder above. */
function decodeName(target: string): string | undefined {
  const [path = ''] = target.split(/[?#]/u);
  try {
    const name = decodeURIComponent(path);
    return name.startsWith('/') && !/\0|\\|(?:^|\/)\.\.?(?:\/|$)/u.test(name) ? name.slice(1) : undefined;
  } catch {
    return undefined;
  }
}

function plain(status: number, text: string, more: Readonly<Record<string, string>> = {}): ServerAnswer {
  const body = new TextEncoder().encode(text);
  const headers = { ...headersFor('answer.txt'), 'cache-control': 'no-store', ...more };
  return { status, headers: { ...headers, 'content-length': String(body.length) }, body };
}
