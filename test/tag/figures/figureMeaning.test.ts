import { describe, expect, it } from 'vitest';
import { figuresOf, kindsOf, measuresOf, subjectsOf } from './figuresOf.ts';

describe('what figures measure', () => {
  it.each([
    ['Divers found 3.5 tonnes of amber.', ['amber found']],
    ['The mill lies 200 metres from the ferry.', ['distance']],
    ['A letter waits 12 days on average.', ['waiting time']],
    ['The harbour promised 40 new berths within two years.', ['new berths', 'time for new berths']],
    ['Ticket prices rose by 4% in the capital, and the stalls asked 9.', ['Ticket prices', 'Ticket prices']],
    ['Tolls climbed 2, 3 and 6 percent.', ['tolls', 'tolls', 'tolls']],
    ['The mill owner put the fire damage at 9 million crowns.', ['fire damage']],
    ['The pier was rebuilt for 6 million crowns.', ['construction cost']],
    ['The bakery must pay 40,000 crowns in compensation.', ['compensation']],
    ['The skater finished four seconds behind the winner.', ['gap']],
    ['Brell Mills sold a fifth of its barges.', ['barges']],
  ])('%s', (text, wanted) => {
    expect(measuresOf(text).map((measure) => measure?.toLowerCase())).toEqual(
      wanted.map((measure) => measure.toLowerCase()),
    );
  });
});

describe('whose figures are', () => {
  it.each([
    [
      'Brightwater Foods has closed two mills and cut about 300 jobs.',
      ['Brightwater Foods', 'Brightwater Foods'],
    ],
    ['Nearly 60% of pilots have thought of leaving.', ['pilots']],
    ['Half of the island’s bread is imported.', ['island']],
    // A possessive of things goes with the subject of its clause, whoever else was named before.
    [
      'Lena Orr of the Weavers’ Guild listened. Ravenport will put 30 million crowns into its docks.',
      ['Ravenport'],
    ],
    ['Residents of Mill Street pay 900 crowns a month.', ['Residents of Mill Street']],
    ['The fire above Castle Rock has burned 70 hectares.', ['fire']],
    ['Police accused the carpenter of hiding 12 rifles.', ['carpenter']],
    ['The brewer, whose exports have fallen 9 percent, laid off staff.', ['brewer']],
    ['A judge fined the ferry 20,000 crowns.', ['ferry']],
    ['According to the auditor, the harbour board raised its fees by 6 percent.', ['harbour board']],
    ['The town has 800 houses. Its mill employs 40 people.', ['town', 'mill']],
    ['Brell Mills said revenue climbed 8 percent.', ['Brell Mills']],
    ['The finance ministry of Kestria expects the economy to grow by 2 percent.', ['Kestria']],
  ])('%s', (text, wanted) => {
    expect(subjectsOf(text)).toEqual(wanted);
  });
});

describe('of what figures are', () => {
  it.each([
    ['Some 900 lorries cross the bridge every day.', ['day']],
    ['One in four children lives in poverty.', ['children']],
  ])('%s', (text, wanted) => {
    expect(figuresOf(text).map(({ base }) => base)).toEqual(wanted);
  });
});

describe('whose figures are, beside others', () => {
  it.each([['The club counted 400 members, 12 percent fewer than last year.', ['club', 'club']]])(
    '%s',
    (text, wanted) => {
      expect(subjectsOf(text)).toEqual(wanted);
    },
  );
});

describe('what figures are meant to be', () => {
  it.each([
    ['Nurses want pay raised by 7%, while clinics have offered 3%.', ['demand', 'pledge']],
    ['Libraries will get 90 million euros, the mayor promised.', ['pledge']],
    ['The village fell below 900 people in spring.', ['actual']],
    ['Drivers insist on a speed limit of 30 kilometres per hour.', ['demand']],
    ['The town counted 400 storks, 12 percent fewer than last year.', ['actual', 'change']],
    ['Tolls climbed 2, 3 and 6 percent.', ['change', 'change', 'change']],
    ['The court ordered the brewery to pay 3 million crowns.', ['demand']],
    ['The bakery will recall 600 cakes after inspectors received 9 complaints.', ['pledge', 'actual']],
    ['The mine produced 90 tonnes, compared with 70 tonnes last year.', ['actual', 'actual']],
    ['The river rose 4 metres and could reach 6 metres.', ['change', 'forecast']],
  ])('%s', (text, wanted) => {
    expect(kindsOf(text)).toEqual(wanted);
  });
});

describe('two levels and ranges', () => {
  it('reads "from ... to" of a change as two figures, of a span as one', () => {
    expect(figuresOf('The town lifted the toll from £2.40 to £3.10.').map(({ value }) => value)).toEqual([
      2.4, 3.1,
    ]);
    expect(figuresOf('Burglaries are down by a fifth, from 500 to 400.').map(({ value }) => value)).toEqual([
      0.2, 500, 400,
    ]);
  });

  it('reads the million of a range of money', () => {
    const [damage] = figuresOf('Insurers put the damage at €80-100m.');
    expect([damage?.min, damage?.max, damage?.unit.code]).toEqual([80_000_000, 100_000_000, 'EUR']);
  });

  it.each(['She lives at 10 Harbour Street.', 'The Group of Seven met.', 'He died at the age of 71.'])(
    'finds none in: %s',
    (text) => {
      expect(figuresOf(text)).toEqual([]);
    },
  );
});
