import { describe, expect, it } from 'vitest';
import { measuresOf } from './figuresOf.ts';

describe('figures that are their own verbs', () => {
  it.each([
    ['The port wants to double its quays by 2031.', ['quays']],
    ['The council halved the fee for boats.', ['fee']],
    ['The judge demanded that Orrin Mills halve its waste.', ['waste']],
    ['Guests are expected to treble in the coming year.', ['guests']],
  ])('%s', (text, wanted) => {
    expect(measuresOf(text).map((measure) => measure?.toLowerCase())).toEqual(wanted);
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
    const found = measuresOf(text).join('; ');
    for (const measure of wanted) expect(found).toContain(measure);
  });
});
