import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimwire, inFolder } from './claimwire.ts';

const PAGE =
  '<html><head><title>Dam</title></head><body><article><h1>Dam</h1><p>The dam at Velk broke on Friday, Mayor Ana Brell said. Some 400 people were brought to safety in the night.</p></article></body></html>';

describe('serve', () => {
  it('shows a finished run on 127.0.0.1 until it is asked to stop', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'in'));
      await writeFile(join(folder, 'in/dam.html'), PAGE);
      await claimwire([join(folder, 'in'), '-o', join(folder, 'out'), '-q']);
      let seen: Promise<string> | undefined;
      const { code, stderr, stdout } = await claimwire(['serve', join(folder, 'out'), '--port', '0'], {
        onStderr: (text, kill) => {
          const [address] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(text) ?? [];
          if (address === undefined) return;
          // Whatever comes of it, the server is stopped: by the signal of Ctrl-C.
          seen = look(address).finally(() => kill('SIGINT'));
        },
      });
      expect(await seen).toBe('200 Claim report, 400');
      expect([code, stdout]).toEqual([0, '']);
      expect(stderr).toContain('Ctrl-C ends it');
    });
  }, 60_000);

  it('says so when there is no run, or the port is taken', async () => {
    const none = await claimwire(['serve', 'src', '--port', '0']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no finished run')]);
    const odd = await claimwire(['serve', 'src', '--port', 'many']);
    expect(odd.code).toBe(2);
  });
});

async function look(address: string): Promise<string> {
  const page = await fetch(address);
  const isReport = (await page.text()).includes('Claim report');
  return `${page.status} ${isReport ? 'Claim report' : 'nothing'}, ${await askRaw(address, '/../in/dam.html')}`;
}

/** The path as it is: `fetch` would tidy it up before it is sent. */
function askRaw(address: string, path: string): Promise<string> {
  const { hostname, port, host } = new URL(address);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    socket.on('error', fail);
    socket.once('data', (data) => {
      socket.destroy();
      done(data.toString().slice(9, 12));
    });
  });
}
