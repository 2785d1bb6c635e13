import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { loadTagResources, tagArticle } from '../../../src/tag/tagArticle.ts';
import { readAsset } from '../../asset.ts';
import { plainArticle } from '../plainArticle.ts';

const resources = loadTagResources(readAsset, defaultConfiguration());
const figures = (text: string) => tagArticle(plainArticle(text), resources).figures;
const measures = (text: string) => figures(text).map(({ measure }) => measure);
const subjects = (text: string) => figures(text).map(({ subject }) => subject?.text);
const kinds = (text: string) => figures(text).map(({ kind }) => kind);

describe('what the sentence before says of a figure', () => {
  it.each([
    ['Wind supplies 40 percent of Tolvia’s power. In 2019 the share stood at 12 percent.', 'power'],
    ['Only 61 percent of the ferries sailed on time. The line’s own target is 90 percent.', 'ferries'],
  ])('%s', (text, wanted) => {
    const [first, second] = figures(text);
    expect(second?.measure).toBe(first?.measure ?? 'a measure');
    expect(second?.base).toContain(wanted);
  });

  it('goes on about a share where a count stands between', () => {
    const text =
      'Two thirds of the guests stayed, a survey of 900 homes found, but only 12 percent came back.';
    expect(measures(text)[2]).toBe('share of guests that stayed');
  });

  it('carries no measure into another paragraph', () => {
    expect(measures('Rents rose by 4 percent.\nThe keeper said it was 12 percent.')[1]).toBeUndefined();
  });

  it('takes a plural that was asked for "they"', () => {
    const text = 'The mayor urged the ferry lines to cut fares by 5 percent. So far they have cut 2 percent.';
    expect(subjects(text)[1]).toBe('ferry lines');
  });
});

describe('whose figures are that a speaker tells in the first person', () => {
  it.each([
    ['“We will plant 4,000 trees,” Mayor Ilse Brandt said.', ['Ilse Brandt']],
    ['“We lack 30 divers,” said Karl Oster, who heads the diving club.', ['diving club']],
    ['Mayor Ilse Brandt: We will plant 4,000 trees', ['Ilse Brandt']],
    [
      '“We have 12 boats,” Ilse Brandt said. “And we need 30,” Karl Oster replied.',
      ['Ilse Brandt', 'Karl Oster'],
    ],
    [
      '“I asked for 12 boats,” said Karl Oster. “Every week we turn away 90 guests.”',
      ['Karl Oster', 'Karl Oster'],
    ],
  ])('%s', (text, wanted) => {
    expect(subjects(text)).toEqual(wanted);
  });
});

describe('who does what an infinitive or a participle says', () => {
  it.each([
    ['The union asked the port to hire 300 pilots.', ['port']],
    ['The council called on its tenants to save 40 litres.', ['tenants']],
    ['Otters exposed to the noise caught 30 percent fewer fish.', ['Otters']],
    ['The port used a loan to buy 12 cranes.', ['port']],
    ['The port deployed its fleet, launched a search, pledged 9 million crowns in aid.', ['port']],
    ['The council was fined for failing to hand over papers, but has now provided 140 letters.', ['council']],
  ])('%s', (text, wanted) => {
    expect(subjects(text)).toEqual(wanted);
  });
});

describe('lists told of "respectively"', () => {
  it('gives each of the named its own figure', () => {
    const text = 'Tolvia, Merrand and Osk gave 3, 5 and 7 million crowns respectively.';
    expect(subjects(text)).toEqual(['Tolvia', 'Merrand', 'Osk']);
  });

  it('gives each thing that is measured its own figure', () => {
    expect(measures('Sales and profit rose by 3% and 5%, respectively.')).toEqual(['sales', 'profit']);
    expect(kinds('Sales and profit rose by 3% and 5%, respectively.')).toEqual(['change', 'change']);
  });

  it('leaves lists of another length alone', () => {
    const text = 'Sales and profit rose by 3%, 5% and 6% respectively.';
    expect(measures(text)).toEqual(['sales and profit', 'sales and profit', 'sales and profit']);
  });
});

describe('figures that are their own verbs', () => {
  it.each([
    ['The port wants to double its quays by 2031.', ['quays']],
    ['The council halved the fee for boats.', ['fee']],
    ['The judge demanded that Orrin Mills halve its waste.', ['waste']],
    ['Guests are expected to treble in the coming year.', ['guests']],
  ])('%s', (text, wanted) => {
    expect(measures(text).map((measure) => measure?.toLowerCase())).toEqual(wanted);
  });
});

describe('what things cost and how long they last', () => {
  it.each([
    ['A berth in the harbour costs 41 crowns.', ['cost of berth']],
    ['The navy ordered four tugs for 80 million crowns.', ['tugs', 'price of tugs']],
    ['The talks dragged on for two months.', ['duration of talks']],
    ['The bakery lost 9 million crowns.', ['loss']],
    ['The guards are asking for 6.5 percent more pay.', ['pay']],
    ['Two kites fell, injuring at least 21.', ['kites', 'people injured']],
    ['A storm killed 12 and wounded 30 in Halm.', ['deaths', 'people wounded']],
    ['A storm killed 12 and hurt 30 in Halm.', ['deaths', 'people hurt']],
    ['The county will evacuate 3,000.', ['people evacuated']],
    ['The sinking of the ferry claimed 131 lives.', ['deaths']],
    ['It lost half a million crowns.', ['loss']],
  ])('%s', (text, wanted) => {
    const found = measures(text).join('; ');
    for (const measure of wanted) expect(found).toContain(measure);
  });
});

describe('what figures are meant to be, by clause and report', () => {
  it.each([
    ['Boatmen may raise fares by no more than 5 percent.', ['target']],
    ['Boatmen may raise fares by as much as 5 percent.', ['target']],
    ['Guests will pay 14 crowns less, the regulator predicts.', ['forecast']],
    ['The river rose 2.6 metres, the flood centre warned.', ['change']],
    [
      'The town is willing to take in 300 guests, provided that the county accepts 900.',
      ['pledge', 'demand'],
    ],
    ['The Greens would win 31 percent of the vote, a poll shows.', ['actual']],
    ['Orrin Mills offered 27 crowns a share, valuing the bakery at 6 million crowns.', ['pledge', 'actual']],
    ['The aid council needs 20 million crowns.', ['demand']],
    ['The port built 12 of the 40 quays that it had set itself.', ['target']],
    ['A bill that caps fares at 35 crowns was signed.', ['target']],
  ])('%s', (text, wanted) => {
    expect(kinds(text).slice(-wanted.length)).toEqual(wanted);
  });
});

describe('numbers that are none, and letters of scale', () => {
  it.each([
    ['She was elected for a second term.', []],
    ['One official, who asked not to be named, said the pier was unsafe.', []],
    ['One guard was hurt.', [1]],
    ['The 24-year-old is believed to be abroad.', []],
    ['A 300-year-old oak fell.', [300]],
    ['The girl, who was only 17 at the time, fled.', []],
    ['3. Oil the hinges', []],
    ['The team may get doubled-up.', []],
    ['In the northern half of the valley it rained.', []],
    ['Visits were 4% lower in June than a year before.', [4]],
    ['The Nineteen Steps, a novel, won.', []],
    ['Profit slumped by a third to 412 million crowns.', [0.3333, 412e6]],
    ['Keepers lost two out of every five hives.', [0.4]],
    ['Seas will rise by 40 centimetres by 2100.', [40]],
    ['The storm hit 1.2m UK customers.', [1.2e6]],
    ['The shop has 1.2M customers.', [1.2e6]],
    ['It lost 1.2m of its readers.', [1.2e6]],
    ['The wall is 2.5m high.', [2.5]],
  ])('%s', (text, wanted) => {
    expect(figures(text).map(({ value }) => value)).toEqual(wanted);
  });
});
