import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PLACES = ['Velk', 'Orsa', 'Tarn', 'Brell', 'Nordhav', 'Halm', 'Dorvik', 'Lund', 'Maren', 'Keld'];
const NAMES = ['Ana Brell', 'Jon Quill', 'Mira Tosk', 'Ole Varn', 'Ida Rusk', 'Per Holm', 'Eva Lind'];
const THINGS = ['bridge', 'school', 'harbour', 'hospital', 'dam', 'railway', 'theatre', 'museum'];
const OUTLETS = ['north.example', 'south.example', 'harbour.example'];

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/** A short page; no two numbers give the same. */
export function smallArticle(number: number): string {
  const [place, thing] = [pick(PLACES, number), pick(THINGS, Math.floor(number / 10))];
  const name = pick(NAMES, number * 3);
  const day = String(1 + (number % 28)).padStart(2, '0');
  return `<html lang="en"><head><title>${place} gets a new ${thing} (${number})</title>
<meta property="article:published_time" content="2025-03-${day}T08:00:00Z"></head><body><article>
<h1>${place} gets a new ${thing} (${number})</h1>
<p>The ${thing} in ${place} will cost ${10 + (number % 90)} million euros, Mayor ${name} said on Monday.</p>
<p>Some ${100 + number} people met ${name} in ${place} to hear about the plan.</p></article></body></html>
`;
}

/** Writes pages of several outlets in day folders below a folder; returns their paths below it. */
export function writeSmallArticles(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const path = `${pick(OUTLETS, number)}/day-${number % 7}/${String(number).padStart(4, '0')}.html`;
    writeFile(folder, path, smallArticle(number));
    return path;
  });
}

export function writeFile(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
