// Loaded before the command (`--import`): ends the process, as kill -9 does, at its n-th operation on the disk, n being
// CLAIMWIRE_KILL_AT. A write is torn: half of its bytes are there. With CLAIMWIRE_COUNT_TO, the number of operations of a
// whole run goes to that file.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread, threadId } from 'node:worker_threads';

const killAt = Number(process.env.CLAIMWIRE_KILL_AT ?? 0);
const countTo = process.env.CLAIMWIRE_COUNT_TO;
let operations = 0;

function next(tear = () => {}) {
  operations++;
  if (operations !== killAt) return;
  tear();
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives at once; nothing may happen until then.
  for (;;);
}

const { writeSync, writeFileSync } = fs;
for (const name of ['openSync', 'closeSync', 'renameSync', 'mkdirSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    next();
    return real(...args);
  };
}
fs.writeSync = (file, bytes, ...rest) => {
  next(() => writeSync(file, bytes.subarray(0, bytes.length >> 1)));
  return writeSync(file, bytes, ...rest);
};
for (const name of ['open', 'rename', 'mkdir', 'rm', 'link', 'writeFile']) {
  const real = fs.promises[name];
  fs.promises[name] = (...args) => {
    next();
    return real(...args);
  };
}
syncBuiltinESMExports();
if (countTo !== undefined && isMainThread && threadId === 0)
  process.on('exit', () => writeFileSync(countTo, String(operations)));
