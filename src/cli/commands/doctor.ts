import { defaultConfiguration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { errorText } from '../../model/errors.ts';
import { packageVersion } from '../../pipeline/version.ts';
import { loadConfiguration } from '../configure.ts';

interface Check {
  readonly name: string;
  readonly detail: string;
  readonly ok: boolean;
}

export interface DoctorOptions {
  readonly cache?: boolean;
  readonly output: string;
  readonly config?: string;
}

/** Checks what a run needs and says what to do about what is missing; exit 1 when anything is. */
export async function doctor(options: DoctorOptions, effects: Effects): Promise<number> {
  if (options.cache === true) {
    const { describeCache } = await import('../../pipeline/cache/describeCache.ts');
    const lines = await describeCache(options.output, await loadConfiguration(options, effects), effects);
    for (const line of lines) effects.terminal.stdout(`${line}\n`);
    return 0;
  }
  const checks: Check[] = [
    { name: 'claimwire', detail: packageVersion(effects), ok: true },
    checkNode(process.versions.node),
    await check('lexicons and models', async () => {
      const { loadResources } = await import('../../pipeline/resources.ts');
      const startedMs = effects.clock.monotonicMs();
      loadResources(effects.readAsset, defaultConfiguration());
      return `loaded in ${Math.round(effects.clock.monotonicMs() - startedMs)} ms`;
    }),
    await check('a whole run', async () => {
      const { analyzeSample } = await import('../../pipeline/sample.ts');
      return analyzeSample(effects);
    }),
    await check('writing here', async () => {
      await effects.files.write('.claimwire-doctor', 'ok\n');
      await effects.files.remove('.claimwire-doctor');
      return 'the current folder is writable';
    }),
    {
      name: 'terminal',
      detail: effects.terminal.isTTY ? `${effects.terminal.columns} columns` : 'none: plain progress lines',
      ok: true,
    },
  ];
  for (const { name, detail, ok } of checks) {
    effects.terminal.stdout(`${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(20)} ${detail}\n`);
  }
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node', detail: ok ? version : `${version}: claimwire needs 20.19 or later`, ok };
}

async function check(name: string, work: () => Promise<string>): Promise<Check> {
  try {
    return { name, detail: await work(), ok: true };
  } catch (error) {
    return { name, detail: errorText(error), ok: false };
  }
}
