import { expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { loadResources } from '../../../src/pipeline/resources.ts';
import { readAsset } from '../../asset.ts';
import { tagFile } from '../tagFile.ts';

const resources = loadResources(readAsset, defaultConfiguration());

/** The figures of a page with a table, as value, unit, measure, whose and year. */
function readTable(table: string): unknown[] {
  const html = `<html><head><title>Harbour trade</title></head><body><article><h1>Harbour trade</h1>
    <p>The port authority of Varnholm published its yearly accounts on Monday, and the town council discussed them.</p>
    <table>${table}</table>
    <p>The authority said that it expected more ships soon, and that the quay would be repaired before the autumn.</p>
    </article></body></html>`;
  return tagFile('a.html', 'html', html, resources).figures.map(({ value, unit, measure, subject, time }) => [
    value,
    unit.code ?? unit.kind,
    measure,
    subject?.text,
    time?.start.slice(0, 4),
  ]);
}

it('gives bare numbers the unit, the scale and the year of their column', () => {
  expect(
    readTable(`<tr><th>Port</th><th>Spending in 2025 (€m)</th><th>Cargo, thousand tonnes</th><th>Share (%)</th><th>Crew</th></tr>
      <tr><td>Varnholm</td><td>1.2</td><td>340</td><td>12.5</td><td>1,340</td></tr>`),
  ).toEqual([
    [1_200_000, 'EUR', 'spending', 'Varnholm', '2025'],
    [340_000, 't', 'cargo', 'Varnholm', undefined],
    [12.5, '%', 'share', 'Varnholm', undefined],
    [1340, 'count', 'crew', 'Varnholm', undefined],
  ]);
});

it('takes columns that are years for times, and what their rows name for what is measured', () => {
  expect(
    readTable(
      '<tr><th>Item</th><th>2024</th><th>2025</th></tr><tr><td>Repairs</td><td>€3m</td><td>€4m</td></tr>',
    ),
  ).toEqual([
    [3_000_000, 'EUR', 'repairs', undefined, '2024'],
    [4_000_000, 'EUR', 'repairs', undefined, '2025'],
  ]);
});

it('reads the figures of table cells by the headers of their column and row', () => {
  const html = `<html><head><title>Harbour trade</title></head><body><article><h1>Harbour trade</h1>
    <p>The port authority of Varnholm published its yearly figures on Monday, and the town council discussed them.</p>
    <table><tr><th>Port</th><th>Containers</th><th>Revenue in 2024 (euros)</th></tr>
    <tr><td>Varnholm</td><td>212,000</td><td>€4.5 million</td></tr>
    <tr><td>Dorvik</td><td>98,000</td><td>€1.2 million</td></tr></table>
    <p>The authority said that it expected more ships next year, and that the quay would be repaired.</p>
    </article></body></html>`;
  const { figures } = tagFile('a.html', 'html', html, resources);
  const read = figures.map(({ quote, measure, subject }) => [quote, measure, subject?.text]);
  expect(read).toEqual([
    ['212,000', 'containers', 'Varnholm'],
    ['€4.5 million', 'revenue', 'Varnholm'],
    ['98,000', 'containers', 'Dorvik'],
    ['€1.2 million', 'revenue', 'Dorvik'],
  ]);
});
