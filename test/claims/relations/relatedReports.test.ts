import { describe, expect, it } from 'vitest';
import { relateTexts } from '../wholeChain.ts';

describe('reports of what is not one thing', () => {
  it.each<[string, string, string]>([
    [
      'a part of a place',
      'Nharu has counted 2,900 cases of cholera since March, the health ministry said.',
      'In Nharu’s delta, 1,900 cases of cholera have been counted since March, the health ministry said.',
    ],
    [
      'some of the things counted',
      'Kessel Motors sold 412,000 cars in the first quarter.',
      'Kessel Motors sold 161,000 electric cars in the first quarter, a record.',
    ],
    [
      'money for something else',
      'The council has spent 3.2 million euros on new school buses.',
      'For the repair of school roofs the council has spent 1.9 million euros.',
    ],
    [
      'people of another age',
      '58 percent of those over 65 back the reform, a poll by Meridian found.',
      'A poll by Meridian found that 44 percent of voters under 30 back the reform.',
    ],
    [
      'something that belongs to it',
      'The museum had 310,000 visitors last year. The director was pleased.',
      'The museum’s exhibition of old maps had 84,000 visitors last year.',
    ],
    [
      'what belongs to one who is counted too',
      'The zoo of Harl had 410,000 visitors in 2030. It has bought two bears.',
      'The zoo’s web page had 1.3 million visits in 2030.',
    ],
    [
      'prices of what neither speaks of',
      'Tarn Foods sold its dairy business for €90 million.',
      'Tarn Foods bought a chain of bakeries for €62 million.',
    ],
    [
      'half a year and a quarter of it',
      'Mortgage lending in Ostavia fell by 4 percent in the first half of 2031.',
      'Mortgage lending in Ostavia fell by 7.5 percent in the second quarter of 2031.',
    ],
    [
      'two places and one of them',
      'Altogether 34 houses burnt down in Tolm and Hesk.',
      'In Tolm 19 houses burnt down.',
    ],
    [
      'one place and the whole region',
      'In Saint-Aubin the flood reached 31 homes on Tuesday, the prefect said.',
      'The flood has reached 240 homes in the whole region since Monday. Saint-Aubin was hit first, the prefect said.',
    ],
    [
      'how long is told of two things',
      'Goalkeeper Rui Danza has signed for three years, the club said.',
      'Goalkeeper Rui Danza has been out for two years with a knee injury.',
    ],
    [
      'an earthquake of long ago',
      'The earthquake of 2011 killed 240 people in Sardova.',
      'At least 34 people were killed when the earth shook in Sardova on Monday night.',
    ],
    [
      'numbers that only their margins join',
      'Some 6,000 runners took part in the Hesk marathon on Sunday.',
      'Some 5,100 runners finished the Hesk marathon on Sunday.',
    ],
    [
      'a limit and a demand for another',
      'Landlords in Veld may raise rents by no more than 5 percent a year.',
      'Tenants in Veld demand a cap of 2 percent a year on rents.',
    ],
  ])('keeps apart %s', async (_what, ...texts) => {
    expect(await relateTexts(...texts)).toBe('none');
  });
});

describe('reports that contradict each other', () => {
  it.each<[string, string, string]>([
    [
      'a name within a longer one',
      'The wildfire near Ostrel has burned 1,200 hectares. Two villages were evacuated.',
      'About 3,500 hectares have burned in the fire near Ostrel. The villages were evacuated, the forest office said.',
    ],
    [
      'a measure that is nobody’s',
      'Wheat exports rose by 6 percent last year, the trade ministry said.',
      'Exports of wheat fell by 2 percent last year, the millers’ league reports.',
    ],
    [
      'a year that is over, though another day tells of it',
      '2031-03-10 Tarn Foods lost 30 million crowns in 2030, its chief executive said.',
      '2031-03-12 Tarn Foods made a loss of 55 million crowns in 2030, an analyst at Hale & Brook calculates.',
    ],
    [
      'what only the words for the source say',
      'The union said 1,400 harbour pilots in Ostrel had walked out on Monday.',
      'According to the harbour master, 500 pilots in Ostrel joined Monday’s walkout.',
    ],
    [
      'an army and its country',
      'Norland’s army has 41,000 soldiers, Defence Minister Karl Eide told parliament.',
      'With 36,000 soldiers, Norland’s army is the smallest in the region, a think tank says.',
    ],
    [
      'an office before and behind the name',
      'Corvin’s chief executive Dana Holt earned 3.1 million euros in 2030.',
      'Dana Holt, the head of the bank Corvin, received 4.4 million euros in 2030.',
    ],
    [
      'lives and people',
      'The sinking of the Harl ferry in 1987 killed 112 people.',
      'The sinking of the Harl ferry in 1987 claimed 131 lives.',
    ],
    [
      'hours and minutes',
      'Yaro Tesk won the Grell marathon in 2 hours and 9 minutes on Sunday.',
      'On Sunday Yaro Tesk won the Grell marathon in 2 hours and 14 minutes.',
    ],
    [
      'a minister for the country',
      'Ostavia has pledged €50m in aid to rebuild schools in Lundria.',
      'Development Minister Kaja Rehn promised Lundria €80 million from Ostavia to rebuild schools.',
    ],
    [
      'a sentence that must be served',
      'A court in Colbridge sentenced the smuggler Rado Pesk to four years in prison on Wednesday.',
      'Rado Pesk must go to prison for seven years. The court in Colbridge convicted him of smuggling.',
    ],
    [
      'a price agreed on',
      'Harlan Foods is buying the bakery chain Crumb for €210m, both companies said.',
      'Harlan Foods has agreed to pay 260 million euros for Crumb, a chain of bakeries.',
    ],
  ])('sees through %s', async (_what, ...texts) => {
    expect(await relateTexts(...texts)).toBe('conflicts');
  });
});

describe('reports of a whole and its parts', () => {
  it.each<[string, string, ...string[]]>([
    [
      'partWhole consistent',
      'Ardonia receives a loan of 6 billion dollars from the fund.',
      'Of the loan to Ardonia, 4.5 billion dollars is paid out at once. The other 1.5 billion dollars follows next year.',
    ],
    [
      'partWhole consistent',
      'Sixteen people were in the bus that fell into the river at Ostrel on Sunday, police said.',
      'Fourteen pupils and two teachers were in the bus that fell into the river at Ostrel on Sunday, police said.',
    ],
    [
      'partWhole consistent',
      'The council of Ostrel wants to spend 5 percent of its budget on roads.',
      'Of the 5 percent of its budget for roads, the council of Ostrel wants to spend 3.5 points on bridges and 1.5 points on lights.',
    ],
    [
      'partWhole inconsistent',
      'Lundria’s two national parks drew 5.5 million visitors last year.',
      'Of the two national parks in Lundria, the Morra Hills drew 2.6 million visitors last year. The other one, the Salt Coast, drew 2.1 million visitors.',
    ],
    [
      'partWhole inconsistent',
      'All 100 deputies of Veld’s parliament voted on the pension law on Monday.',
      'In the vote on the pension law in Veld’s parliament, 61 deputies voted yes, 24 deputies voted no and 5 deputies abstained.',
    ],
    [
      'partWhole consistent',
      'Volmark is cutting 600 jobs in total, the company told its staff.',
      'At Volmark’s plant in Velmora, 340 jobs will go.',
      'Volmark is cutting 210 jobs in Tarskia and 50 jobs in Lundria.',
    ],
    [
      'partWhole consistent',
      'The repair of the Tinvik opera house costs 40 million francs.',
      'The town of Tinvik pays 18 million francs towards the repair of its opera house.',
      'Towards the repair of the opera house in Tinvik, the state contributes 14 million francs and private donors 8 million francs.',
    ],
    [
      'partWhole consistent',
      'Veld will spend 12 billion crowns on defence.',
      'Of this sum, 9 billion crowns goes to the army and 3 billion crowns to the navy.',
    ],
    [
      'partWhole inconsistent',
      'Altogether 34 houses burnt down in Tolm and Hesk.',
      'In Tolm 19 houses burnt down.',
      'In Hesk 12 houses burnt down.',
    ],
  ])('finds %s', async (relation, ...texts) => {
    expect(await relateTexts(...texts)).toBe(relation);
  });
});

describe('reports of which the later updates the earlier', () => {
  it.each<[string, string, string]>([
    [
      'a fire by another name',
      '2031-03-10 The forest fire on Skarra has burnt 900 hectares so far.',
      '2031-03-12 The fire on the island of Skarra has spread further and has now burnt 3,100 hectares.',
    ],
    [
      'a date that was moved',
      '2031-02-10 The Harl film festival opens on 18 April.',
      '2031-03-12 The Harl film festival has been postponed and will now open on 9 May.',
    ],
    [
      'a day that both name, in other words',
      '2031-02-10 Voting takes place on 4 May, the electoral office said.',
      '2031-03-12 The vote was put off from 4 May to 1 June because of the floods. The electoral office spoke of an exception.',
    ],
    [
      'the cost of what is not built yet',
      '2030-03-10 The new terminal at Rosmund airport will cost €320m, the operator said.',
      '2031-03-12 The cost of the new terminal at Rosmund airport has risen to €410m.',
    ],
    [
      'a forecast of the firm itself',
      '2031-02-12 Ferrum expects sales of 7 billion euros this year.',
      '2031-03-12 Steelmaker Ferrum has lowered its forecast and now expects sales of 6.1 billion euros this year.',
    ],
  ])('follows %s', async (_what, ...texts) => {
    expect(await relateTexts(...texts)).toBe('supersedes');
  });
});

describe('reports that say the same', () => {
  it.each<[string, string, string]>([
    [
      'a fall and the share that fell',
      'A third of all hives in Lundria died last winter, the beekeepers’ association reports.',
      'Lundria’s beekeepers lost 33 percent of their hives over the past winter.',
    ],
    [
      'a number that its source rounds',
      'More than 22,000 homes lost their electricity in Friday’s storm, the grid operator Netzkor said.',
      'Netzkor put the number of homes cut off from the power grid by the storm at 22,150.',
    ],
  ])('joins %s', async (_what, ...texts) => {
    expect(await relateTexts(...texts)).toBe('same');
  });
});
