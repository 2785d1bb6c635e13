import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

/** The mentions of a quote by entity index. */
function entitiesOf(text: string, quote: string): number[] {
  return readNames(text)
    .mentions.filter((mention) => mention.quote === quote)
    .map(({ entity }) => entity);
}

describe('surnames', () => {
  it('keeps two offices of one surname apart', () => {
    const [minister, president] = entitiesOf(
      'Mrs Orvik, the interior minister, saw the sidings. President Orvik did not comment.',
      'Orvik',
    );
    expect(minister).not.toBe(president);
  });

  it('keeps a titled surname from somebody whom the text introduces later', () => {
    const text =
      'It ended at noon. The hall was full. Judge Farnham jailed her for six years. Joe Farnham, who used to polish the anchor, left.';
    const { mentions } = readNames(text);
    const [judge, joe] = mentions.filter(({ quote }) => quote.endsWith('Farnham'));
    expect(judge?.entity).not.toBe(joe?.entity);
  });

  it('gives a title to whom it belongs, and a bare surname to who was named last', () => {
    const text =
      'Minister Ada Holt met Judge Ralf Holt. Judge Holt said no. The town waited. Minister Holt went home. Holt slept.';
    const { links } = readNames(text);
    expect(links.slice(2)).toEqual(['Holt -> Ralf Holt', 'Holt -> Ada Holt', 'Holt -> Ada Holt']);
  });

  it('reads offices from what somebody is elected or will be', () => {
    const { entities } = readNames(
      'Joan Abbott was last night elected mayor of Pellworth. Petra Haldan will be the next president of Tarsova.',
    );
    const titles = (name: string) =>
      entities.find((entity) => entity.name === name)?.roles.map(({ title }) => title);
    expect(titles('Joan Abbott')).toEqual(['mayor']);
    expect(titles('Petra Haldan')).toEqual(['president']);
  });

  it('takes a courtesy title for no part of a name that nobody knows', () => {
    const { entities } = readNames('It rained. Mrs Orvikson is cooking it.');
    expect(entities).toMatchObject([{ type: 'person', name: 'Orvikson' }]);
  });

  it('knows a double surname alone', () => {
    const { links } = readNames(
      'Oda Vester-Brekke won the race. Nils Brekke came second. Vester-Brekke thanked him.',
    );
    expect(links.at(-1)).toBe('Vester-Brekke -> Oda Vester-Brekke');
  });
});
