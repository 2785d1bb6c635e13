import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Effects } from '../../model/effects.ts';
import { errorText } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import { answerRequest } from '../server/answer.ts';
import { ServedFiles } from '../server/servedFiles.ts';

/** This machine only: a report holds whole articles, which are not ours to publish. */
const ADDRESS = '127.0.0.1';
const LONGEST_WAIT_MS = 30_000;

/** Shows a finished run until the signal; what is being sent then is sent to its end. */
export async function serve(
  folder: string,
  options: { readonly port: number },
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const files = new ServedFiles(folder, effects);
  if ((await files.find('manifest.json')) === undefined) {
    throw new UserError(`${folder} holds no finished run`, 'name the output folder of a claimwire run');
  }
  const server = createServer({ requestTimeout: LONGEST_WAIT_MS }, (request, response) => {
    void reply(request, response, files, effects);
  });
  const port = await listen(server, options.port);
  effects.terminal.stderr(`claimwire: http://${ADDRESS}:${port}/ shows ${folder}; Ctrl-C ends it\n`);
  await aborted(signal);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  return 0;
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  files: ServedFiles,
  effects: Effects,
): Promise<void> {
  try {
    const { method = '', url: target = '', headers } = request;
    const answer = await answerRequest(
      { method, target, host: headers.host, ifNoneMatch: headers['if-none-match'] },
      files,
      effects,
    );
    response.writeHead(answer.status, answer.headers);
    if (answer.body instanceof Uint8Array) response.end(answer.body);
    else await pipeline(Readable.from(answer.body), response);
  } catch (error) {
    const reason = errorText(error);
    effects.terminal.stderr(`claimwire: ${request.url ?? ''}: ${reason}\n`);
    if (!response.headersSent) response.writeHead(500, { 'x-content-type-options': 'nosniff' });
    response.end();
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        new UserError(
          `cannot listen on ${ADDRESS}:${port}: ${error.code}`,
          'choose another port with --port; 0 takes any that is free',
        ),
      );
    });
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}
