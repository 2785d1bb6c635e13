import { describe, expect, it } from 'vitest';
import { contains } from '../../src/model/span.ts';
import { readReports, tagReal } from './wholeChain.ts';

/** Claims of the first article in text order. */
async function claimsOf(text: string, other?: string) {
  const { claims } = await readReports(text, other);
  return claims.filter(({ articleId }) => articleId === 'a_0');
}

/** "quote -> speaker" of each claim. */
async function spoken(text: string): Promise<string[]> {
  return (await claimsOf(text)).map(
    ({ quote, attribution }) => `${quote} -> ${attribution.speaker ?? 'open'}`,
  );
}

/** What an editor of four real articles noted that the program must get right; each on other sentences. */
describe('speech', () => {
  it('keeps the sentences of a quotation together that lost its opening mark', async () => {
    const text =
      'Defence Secretary Olin Brask praised the town of Orval.\nThey will rebuild it… We all think so. We truly do,” he said.';
    expect(await spoken(text)).toContain(
      'They will rebuild it… We all think so. We truly do,” he said. -> Olin Brask',
    );
  });

  it('closes a quotation that lost its closing mark at the end of its sentence', async () => {
    const text =
      'One of the lawmakers spoke first. “Look at what this council did today, he said.\nThe budget passed on Monday.';
    const claims = await claimsOf(text);
    const last = claims.find(({ quote }) => quote.startsWith('The budget'));
    expect(last?.attribution.kind).toBe('editorial');
  });

  it('resolves "he" to who spoke, not to whom was spoken of', async () => {
    const text =
      'Olin Brask, the defence secretary, spoke of Prime Minister Jon Tarle. “He kept every promise,” Brask said. “I trust him,” he added.';
    const speakers = (await claimsOf(text)).map(({ attribution }) => attribution.speaker);
    expect(speakers.at(-1)).toBe('Olin Brask');
  });

  it('takes a spokesperson for the speaker, and says for whom', async () => {
    const [claim] = await claimsOf('Jon Tarle’s spokesperson said the plan would cost nothing in Orval.');
    expect(claim?.attribution.speaker).toBe('Jon Tarle’s spokesperson');
    expect(claim?.attribution.speakerId).toBeUndefined();
    expect(claim?.attribution.for?.text).toBe('Jon Tarle');
  });

  it('reads speech without marks, and gives its first person to the speaker', async () => {
    const text =
      'Defence Secretary Olin Brask was in Orval.\nAs Brask put it at the time, we do not need more desks in more offices.';
    expect((await claimsOf(text)).at(-1)?.attribution.speaker).toBe('Olin Brask');
  });

  it('knows a speaker by surname and office alone', async () => {
    const [claim] = await claimsOf(
      'Senator Tolbert repeated that the valley needs roads and clinics, not more talk.',
    );
    expect(claim?.attribution.speaker).toMatch(/Tolbert/u);
    const { entities } = tagReal('Senator Tolbert repeated that the valley needs roads, not more talk.');
    expect(entities.find(({ name }) => name.includes('Tolbert'))?.roles.map(({ title }) => title)).toEqual([
      'Senator',
    ]);
  });

  it('leaves open who expects what "is expected"', async () => {
    const [claim] = await claimsOf(
      'The twelve towns are expected to agree on the plan without a dissenting vote.',
    );
    expect(claim?.kind).toBe('forecast');
    expect(claim?.attribution.speaker).toBeUndefined();
  });

  it('keeps the outer and the inner source of speech within speech', async () => {
    const [claim] = await claimsOf('Observers recalled that the council announced a cut in fares in June.');
    expect(claim?.attribution.speaker).toBe('Observers');
    expect(claim?.attribution.nested?.map(({ speaker }) => speaker)).toEqual(['the council']);
  });

  it('says who else says it', async () => {
    const [claim] = await claimsOf('Mayor Ada Vey and fire chief Jon Hale said the bridge was safe.');
    const { speaker, with: others } = claim?.attribution ?? {};
    expect([speaker, ...(others ?? []).map(({ text }) => text)].sort()).toEqual(['Ada Vey', 'Jon Hale']);
  });

  it('knows an unnamed official, a document and a poll for what they are', async () => {
    const text =
      'A senior official said the dam was leaking.\nA report by the audit office says the dam is 90 years old.\nA poll by Orbis shows that 54 percent of voters want a new dam.';
    const claims = await claimsOf(text);
    expect(claims.map(({ attribution }) => [attribution.speaker, attribution.anonymous])).toEqual([
      ['A senior official', true],
      ['A report by the audit office', false],
      ['A poll by Orbis', false],
    ]);
  });
});

describe('marks that open no speech', () => {
  it.each([
    ['an apostrophe typed as an opening mark', 'The town‘s walls are old. Its river‘s banks are new.'],
    ['single marks round a name', "The pilgrims saw 'St. Orin Abbey' and the harbour on Monday."],
    [
      'an apostrophe at the end of a word',
      "The princes of Old Rus' held the valley. Their sons' sons left it.",
    ],
  ])('%s', (_what, text) => {
    expect(tagReal(text).attributions).toEqual([]);
  });

  it('takes "St." for no end of a sentence, and "U.S." for one before a new one', () => {
    expect(tagReal("The pilgrims saw 'St. Orin Abbey' on Monday.").sentences).toHaveLength(1);
    expect(tagReal('The pressure comes from the U.S. They want more ships.').sentences).toHaveLength(2);
  });

  it('gives quoted words that nobody says to nobody who spoke before', async () => {
    const text =
      "Olin Brask said the walls would hold.\nOrval is known as 'a town with a long past that goes back to the 9th century.'";
    const claims = await claimsOf(text);
    expect(claims.at(-1)?.attribution.speaker).toBeUndefined();
    expect(claims.at(-1)?.figureIds).toEqual([]);
  });

  it('notes two sentences that run together, and keeps the claim', async () => {
    const [claim] = await claimsOf(
      'The mood in Orval was largely cheerful These plans will cost the town 40 million crowns.',
    );
    expect(claim?.notes).toContain('garbled: two sentences run together');
  });
});

describe('figures', () => {
  const quotes = (text: string) => tagReal(text).figures.map(({ quote }) => quote);

  it('takes no roman numeral, year or ordinal for one', () => {
    expect(quotes('King Harald XIV opened the hall, founded in 1931, for the 9th time.')).toEqual([]);
  });

  it('reads a percentage that is spelled out like one with a sign', () => {
    const [spelled, signed] = ['5 percent of their gross domestic product (GDP)', '5% of GDP'].map(
      (share) => tagReal(`The towns are to spend ${share} on dams.`).figures[0],
    );
    expect(spelled).toMatchObject({ value: signed?.value, unit: signed?.unit, base: signed?.base });
  });

  it('finds a count that may be out of date worth a check', async () => {
    const [claim] = await claimsOf('The League of Ports unites 30 northern and eastern cities.');
    expect(claim?.figureIds).toHaveLength(1);
    expect(claim?.checkworthiness.worth).toBe(true);
  });

  it('ties parts to their whole, and sees no contradiction', async () => {
    const text =
      'The twelve towns agree on a target of 5% for dams.\nThis includes 3.5% spending meant for walls and 1.5% for pumps and related works.';
    const { figures } = tagReal(text);
    const whole = figures.findIndex(({ quote }) => quote === '5%');
    expect(figures.filter(({ partOf }) => partOf === whole)).toHaveLength(2);
    const { relations } = await readReports(text);
    expect(relations.map(({ type, verdict }) => [type, verdict])).toEqual([['partWhole', 'consistent']]);
  });

  it('keeps what one promised apart from what all are to reach', async () => {
    const { relations } = await readReports(
      'The Orval Pact plans for all its members to agree to a dam spending target of 5%.',
      'Minister Ada Vey pointed to Norland’s commitment to reach a 2% dam spending target.',
    );
    expect(relations).toEqual([]);
  });
});

describe('what is counted', () => {
  it('counts what one says twice in one article once', async () => {
    const { groups } = await readReports(
      'Olin Brask said the towns must spend more on dams.\nLater Brask said again that the towns must spend more on dams.',
    );
    expect(groups.every(({ publishers }) => publishers === 1)).toBe(true);
    expect(groups.every(({ agreement }) => agreement === 'single')).toBe(true);
  });

  it('makes claims of two clauses with subjects of their own', async () => {
    const text = 'Norland shut its side after a row over fuel and Velmark followed within two days.';
    const claims = await claimsOf(text);
    expect(claims.map(({ quote }) => quote)).toEqual([
      'Norland shut its side after a row over fuel',
      'Velmark followed within two days.',
    ]);
    expect(claims.every(({ span }) => contains({ start: 0, end: text.length }, span))).toBe(true);
  });

  it.each([
    'The review is expected to bring a mix of shared tests, open books, and yard visits to build trust across the ports.',
    'France is going into the talks with one big hope: prove that Spain and Portugal can keep the bridge open to all trade.',
    'France is the host of talks between Spain and Portugal held in the port of Brest.',
    'France was chosen because Spain and Portugal could not agree on the site of the plant.',
    'The governor has sent the army, paid for new boats, and promised that more help was on its way.',
  ])('cuts no pair of nouns or verbs: %s', async (text) => {
    expect((await claimsOf(text)).map(({ quote }) => quote)).toEqual([text]);
  });

  it('takes a month for no modal verb', async () => {
    const [claim] = await claimsOf('The council of Orval met in May and sold the mill.');
    expect(claim?.hedged).toBe(false);
    expect(claim?.kind).toBe('fact');
  });

  it('takes calling back for no speech', () => {
    expect(tagReal('Norland has recalled its envoy from Velmark.').attributions).toEqual([]);
  });
});
