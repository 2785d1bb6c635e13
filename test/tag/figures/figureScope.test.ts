import { describe, expect, it } from 'vitest';
import { figuresOf } from './figuresOf.ts';

describe('numbers of several words', () => {
  it.each([
    ['She was jailed for six and a half years.', [6.5]],
    ['The fund lost two and a half million crowns.', [2_500_000]],
    ['The winner needed two hours, 24 minutes and 9 seconds.', [8649]],
    ['They marched for 6 hours 24 minutes.', [384]],
    ['Members backed the merger by 54% to 46%.', [54, 46]],
    ['Three ferries out of four were late.', [0.75]],
    ['The levy brought in 9 million crowns, double what was planned.', [9_000_000, 2]],
    ['The town plans to double the number of beds.', [2]],
    ['Exports doubled to 66,000 tonnes.', [2, 66_000]],
    ['Bees returned half as often.', [0.5]],
    ['Visitors spent a fifth less than before.', [0.2]],
    ['The fine came to 36 million Swiss francs.', [36_000_000]],
  ])('%s', (text, values) => {
    expect(figuresOf(text).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    'A 63-year-old woman from Ravenport was hurt.',
    'Prices fell for a seventh month.',
    'The hearing resumes at 9.30 on Thursday.',
    'Seven Oaks Media is to move.',
    'Those over 65 pay less.',
    'It has a 1920×1200 display.',
    'Older 1080p panels are cheaper.',
    'Tom is 35 years of age.',
    'Check (1) the source and (2) the date.',
    'The case, one involving his brother, was closed.',
    'The two agreed.',
    'She is the number two.',
  ])('is none in: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it('takes "over" behind an amount for the period that it is spread over', () => {
    const [, period] = figuresOf('The union wants 10% over two years.');
    expect(period).toMatchObject({ quote: 'two years', approximation: 'exact' });
  });
});

describe('what a share or a rate is of', () => {
  it.each([
    ['Orland will lift arms spending from 1.8% to 2.4% of GDP.', ['GDP', 'GDP']],
    ['Members put 4% of national income into roads.', ['GNI']],
    ['Fares go up by 600 crowns to 7,900 crowns a year.', ['year', 'year']],
    ['Each household causes 7 tonnes of waste per year.', ['year']],
    ['Every week the kitchen serves 300 families.', ['week']],
    ['The boats cost 74 million crowns apiece.', ['apiece']],
    ['Of its revenue, the town puts 37 percent into schools.', ['revenue']],
    ['The chief earns 94 times as much as the average nurse.', ['average nurse']],
    ['A flat rents for 18 crowns per square metre.', ['square metre']],
  ])('%s', (text, bases) => {
    expect(figuresOf(text).map(({ base }) => base)).toEqual(bases);
  });
});

describe('what is measured, by the construction that a figure stands in', () => {
  it.each([
    ['A 3% rise in rents has hit tenants.', 'rents'],
    ['Unemployment, at 4.1%, is the lowest for years.', 'unemployment'],
    ['At 829 metres, the tower is the tallest of all.', 'height'],
    ['Thermometers in Saltmere reached 41°C.', 'temperature'],
    ['The group gives 700 of the cuts to its offices.', 'cuts'],
    ['Guards grabbed 40 trawlers.', 'trawlers grabbed'],
    ['Brell Mills is forking out 3 million crowns for Tesso.', 'payment for Tesso'],
    ['The scheme, which runs for four years, is new.', 'duration of scheme'],
    ['The two talked for three hours.', 'time talked'],
    ['The frigates displace 6,300 tonnes.', 'amount displaced'],
    ['The road covers the 1,240 km between Orl and Tarn.', 'distance'],
  ])('%s', (text, measure) => {
    expect(figuresOf(text).map((figure) => figure.measure)).toContain(measure);
  });

  it.each([
    ['The cabinet went for 2.4%.', 'cabinet'],
    ['The ministry hopes for 75%.', 'hopes'],
    ['They put it at 4 kilometres inside the border.', 'inside'],
    ['The answer came after three hours straight.', 'straight'],
  ])('is no actor and no verb: %s', (text, measure) => {
    expect(figuresOf(text)[0]?.measure).not.toBe(measure);
  });
});

describe('whose figures are that a common noun stands for', () => {
  it.each([
    ['Prisons in Estavia hold 11,000 inmates.', 'Prisons in Estavia'],
    ['Patients at Elm Grove Hospital waited four hours.', 'Patients at Elm Grove Hospital'],
    ['The haul on board was worth 6,000 crowns.', 'haul'],
  ])('%s', (text, subject) => {
    expect(figuresOf(text)[0]?.subject?.text).toBe(subject);
  });

  it('takes who was fined for the one who did it', () => {
    const [, customers] = figuresOf(
      'Regulators fined Telvia 36 million crowns for overcharging 210,000 customers.',
    );
    expect(customers?.subject?.text).toBe('Telvia');
  });
});

describe('what a figure is meant to be, by what stands behind it', () => {
  it.each([
    ['Sales came to 4 million crowns, below the 5 million crowns that analysts had expected.', 1, 'forecast'],
    ['Some 62% of trains were on time, far from the 80 percent that its chairman had promised.', 1, 'pledge'],
    ['Prices will rise by 6 percent after falling 3 percent.', 1, 'change'],
    ['A bylaw limits drivers to 30 km/h.', 0, 'target'],
    ['The law requires 3 inspections.', 0, 'target'],
    ['Prosecutors are seeking a fine of 80 million crowns.', 0, 'demand'],
    ['The council will plant 3,000 trees.', 0, 'pledge'],
    ['The league will hear 40 witnesses.', 0, 'forecast'],
    ['Orland will send another 650 soldiers, bringing its force to 2,400 troops.', 1, 'forecast'],
    ['Wages eat up 83% of income.', 0, 'actual'],
    ['The party lost three seats.', 0, 'change'],
    ['The town has a budget of 214 million crowns, some 9 million crowns less than before.', 1, 'change'],
    ['Brell Mills agreed to buy Tesso for 3 million crowns.', 0, 'actual'],
    ['The cabinet agreed to raise aid to 3 million crowns.', 0, 'pledge'],
  ])('%s', (text, at, kind) => {
    expect(figuresOf(text)[at]?.kind).toBe(kind);
  });
});
