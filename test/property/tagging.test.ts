import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { loadResources } from '../../src/pipeline/resources.ts';
import { tagArticle } from '../../src/tag/tagArticle.ts';
import { readAsset } from '../asset.ts';
import { plainArticle } from '../tag/plainArticle.ts';
import { tagFile } from '../tag/tagFile.ts';

const configuration = defaultConfiguration();
const resources = loadResources(readAsset, configuration);

const people = ['Zoë Márquez', 'Łukasz Nowak', 'Jürgen Müller', 'André Čapek', 'Søren Ødegård'];
const places = ['São Paulo', 'Malmö', 'Reykjavík', 'Zürich', 'Kraków'];
const sentence = fc
  .record({
    person: fc.constantFrom(...people),
    place: fc.constantFrom(...places),
    amount: fc.integer({ min: 2, max: 99 }),
  })
  .map(
    ({ person, place, amount }) =>
      `${person} told reporters in ${place} that ${amount} percent of the trains were late.`,
  );

const CLOSE =
  'The railway published the figures on its own pages and promised to explain them to its passengers within a few weeks.';

/** What is read in a file: names, mentions and figures. */
function readFile(text: string) {
  const { entities, mentions, figures } = tagFile('page.txt', 'text', text, resources);
  return { entities, mentions, figures };
}

function cpuMs(texts: readonly string[]): number {
  const started = process.cpuUsage();
  for (const text of texts) tagArticle(plainArticle(text), resources.tag);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

describe('tagging any text', () => {
  it('gives the same entities and figures in any Unicode normalisation of the file', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 3, maxLength: 5 }), (sentences) => {
        const text = `Trains are late again\n\n${sentences.join(' ')}\n\n${CLOSE}\n`;
        const composed = readFile(text.normalize('NFC'));
        expect(composed.entities.length).toBeGreaterThan(0);
        for (const form of ['NFD', 'NFKC', 'NFKD']) expect(readFile(text.normalize(form))).toEqual(composed);
      }),
      { numRuns: 10 },
    );
  });

  // 2,500 sentences; CLAIMWIRE_LONG_TESTS=1 makes them 100,000, which takes a minute.
  it('takes linear time on random and adversarial sentences', () => {
    const scale = process.env.CLAIMWIRE_LONG_TESTS === undefined ? 1 : 40;
    const pieces =
      'the A. U.S. “ ” ’s ( ) 5% €3bn from to and , ; - & St. Minister said he Velk of … 1,000 ISU million #'.split(
        ' ',
      );
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const words = (): string =>
      Array.from({ length: 3 + next(6) }, () => pieces[next(pieces.length)]).join(' ');
    const articles = (sentences: number): string[] =>
      Array.from({ length: sentences / 50 }, () =>
        Array.from({ length: 50 }, (_, index) => `${words()}.${index % 5 === 4 ? '\n' : ' '}`).join(''),
      );
    cpuMs(articles(500));
    const [small, large] = [cpuMs(articles(500 * scale)), cpuMs(articles(2_000 * scale))];
    expect(large / small).toBeLessThan(8);
  }, 900_000);

  it('takes no more time per sentence for an article ten times as long', () => {
    const part =
      'Lena Falk, the minister, told Otto Velk of 5% and €3bn. He said that she and the ISU would wait.\n';
    cpuMs([part.repeat(20)]);
    const short = cpuMs(Array.from({ length: 10 }, () => part.repeat(20)));
    expect(cpuMs([part.repeat(200)]) / short).toBeLessThan(3);
  }, 120_000);
});
