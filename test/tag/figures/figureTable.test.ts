import { expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { loadResources } from '../../../src/pipeline/resources.ts';
import { readAsset } from '../../asset.ts';
import { tagFile } from '../tagFile.ts';

it('reads the figures of table cells by the headers of their column and row', () => {
  const resources = loadResources(readAsset, defaultConfiguration());
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
