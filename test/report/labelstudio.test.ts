import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import labelstudio from '../../src/report/labelstudio.ts';
import { context, fixture } from './fixture.ts';

const emptyRun = { ...fixture, articles: [], claims: [], groups: [], figures: [] };

function files(run = fixture): Map<string, string> {
  return new Map([...labelstudio(run, context)].map(({ path, chunks }) => [path, [...chunks].join('')]));
}

/** What Label Studio's guides "Label Studio JSON format" and "Import pre-annotations" demand of text regions. */
const regionSchema = z.strictObject({
  id: z.string().min(1),
  from_name: z.string(),
  to_name: z.string(),
  type: z.enum(['labels', 'choices']),
  score: z.number().min(0).max(1).optional(),
  value: z.strictObject({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    text: z.string(),
    labels: z.array(z.string()).length(1).optional(),
    choices: z.array(z.string()).length(1).optional(),
  }),
});
const tasksSchema = z.array(
  z.strictObject({
    data: z.record(z.string(), z.string()),
    predictions: z.array(z.strictObject({ model_version: z.string(), result: z.array(regionSchema) })),
  }),
);

describe('labelstudio.json', () => {
  const tasks = tasksSchema.parse(JSON.parse(files().get('labelstudio.json') ?? ''));
  const regions = tasks.flatMap(({ predictions }) => predictions.flatMap(({ result }) => result));
  const $ = load(files().get('labelstudio.xml') ?? '', { xml: true });

  it('has a task per article with regions whose words stand at their offsets', () => {
    expect(tasks).toHaveLength(fixture.articles.length);
    for (const { data, predictions } of tasks) {
      for (const { value } of predictions[0]?.result ?? []) {
        expect(data.text?.slice(value.start, value.end)).toBe(value.text);
      }
    }
    const labels = regions.flatMap(({ value }) => value.labels ?? value.choices ?? []);
    expect(new Set(labels)).toEqual(new Set(['Claim', 'Figure', 'Speaker', 'fact', 'pledge', 'opinion']));
  });

  it('uses only controls, objects, labels and task data that its labelling interface has', () => {
    for (const { from_name, to_name, type, value } of regions) {
      const control = $(`[name="${from_name}"]`);
      expect(control.attr('toName')).toBe(to_name);
      expect(control.get(0)?.tagName.toLowerCase()).toBe(type);
      const [word] = value.labels ?? value.choices ?? [];
      expect(control.children(`[value="${word}"]`)).toHaveLength(1);
    }
    const variables = $('[value^="$"]')
      .toArray()
      .map((tag) => $(tag).attr('value')?.slice(1) ?? '');
    expect(variables).toEqual(['title', 'text']);
    for (const { data } of tasks) expect(Object.keys(data)).toEqual(expect.arrayContaining(variables));
  });

  it('names a region once a task; what describes a region has its id', () => {
    for (const { predictions } of tasks) {
      const ids = (predictions[0]?.result ?? []).map(({ id, from_name }) => `${from_name} ${id}`);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is JSON without any article too', () => {
    expect(JSON.parse(files(emptyRun).get('labelstudio.json') ?? '')).toEqual([]);
  });
});
