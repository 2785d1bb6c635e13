import { describe, expect, it } from 'vitest';
import type { Effects } from '../../../src/model/effects.ts';
import { realEffects } from '../../../src/pipeline/effects.ts';
import { writeReports } from '../../../src/pipeline/reports/writeReports.ts';
import { context, fixture } from '../../report/fixture.ts';

const real = realEffects();
const effects: Effects = {
  ...real,
  files: { ...real.files, writePage: async (_path, chunks) => void [...chunks] },
};

describe('writing reports', () => {
  it('leaves a file to whoever writes the one that it follows', async () => {
    const article = (name: string) => [
      { path: `${name}.html`, chunks: [name] },
      { path: `${name}-claims.html`, chunks: ['claims of ', name], follows: true },
    ];
    let asked = 0;
    const reporter = () => ['ferry', 'harbour', 'strike'].flatMap(article);
    const take = () => asked++ % 2 === 0;
    const written = await writeReports('out', [['html', async () => reporter]], fixture, context, effects, {
      take,
    });
    expect([...written]).toEqual([
      ['ferry.html', 5],
      ['ferry-claims.html', 15],
      ['strike.html', 6],
      ['strike-claims.html', 16],
    ]);
    expect(asked).toBe(3);
  });
});
