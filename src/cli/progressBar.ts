import { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import type { Effects } from '../model/effects.ts';
import type { Progress } from '../pipeline/progress.ts';

const PLAIN_LINE_EVERY_MS = 10_000;

/** A bar with rate, time left and failures on a terminal; otherwise a plain line every ten seconds. */
export function showProgress(effects: Effects, quiet: boolean): Progress {
  if (quiet) return { update: () => {}, stop: () => {} };
  return effects.terminal.isTTY ? terminalBar(effects) : plainLines(effects);
}

function terminalBar(effects: Effects): Progress {
  const colour = effects.environment.NO_COLOR
    ? (text: string) => text
    : (text: string) => `\u001b[36m${text}\u001b[39m`;
  const bar = new cliProgress.SingleBar(
    {
      stream: terminalStream(effects),
      format: (options, parameters, payload: { step?: string; failures?: number; rate?: string }) =>
        `${(payload.step ?? '').padEnd(9)} ${colour(cliProgress.Format.BarFormat(parameters.progress, options))} ` +
        `${parameters.value}/${parameters.total} articles  ${payload.rate ?? '-'}/s  ` +
        `${parameters.eta} s left  ${payload.failures ?? 0} failed`,
      barsize: Math.max(10, Math.min(40, effects.terminal.columns - 60)),
      hideCursor: true,
      clearOnComplete: true,
      linewrap: false,
      forceRedraw: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const startedMs = effects.clock.monotonicMs();
  let started = false;
  return {
    update({ step, done, total, failures }) {
      const seconds = (effects.clock.monotonicMs() - startedMs) / 1000;
      const payload = { step, failures, rate: seconds > 0.2 ? (done / seconds).toFixed(1) : '-' };
      if (!started) {
        bar.start(Math.max(total, 1), done, payload);
        started = true;
      }
      bar.setTotal(Math.max(total, 1));
      bar.update(done, payload);
    },
    stop: () => bar.stop(),
  };
}

function plainLines(effects: Effects): Progress {
  let lastMs = effects.clock.monotonicMs();
  let lastStep = '';
  return {
    update({ step, done, total, failures }) {
      const nowMs = effects.clock.monotonicMs();
      if (step === lastStep && nowMs - lastMs < PLAIN_LINE_EVERY_MS) return;
      lastMs = nowMs;
      lastStep = step;
      effects.terminal.stderr(`claimwire: ${step} ${done} of ${total} records, ${failures} failed\n`);
    },
    stop: () => {},
  };
}

/** What cli-progress needs of a terminal, over the injected one. */
function terminalStream(effects: Effects): NodeJS.WritableStream {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      effects.terminal.stderr(chunk.toString());
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: effects.terminal.columns });
}
