// News pages as they are on the web: 600 words of text in 60 kB of HTML. Round the text stands what real pages carry:
// styles, scripts, menus, teasers, a footer.
import { generateTexts } from './pageTexts.mjs';

const BYTES = 60_000;
const HOSTS = [
  'north-post.example',
  'daily-tide.example',
  'courier.example',
  'gazette.example',
  'wire.example',
];

/** @returns {Generator<{path: string, bytes: Uint8Array}>} `count` pages, the same for every call */
export function* generatePages(count) {
  let number = 0;
  for (const { title, paragraphs, day: offset, copy } of generateTexts()) {
    if (number === count) return;
    const host = HOSTS[(number + copy) % HOSTS.length];
    const day = new Date(Date.UTC(2025, 2, 1 + offset)).toISOString().slice(0, 10);
    yield {
      path: `${host}/${day}/${number}.html`,
      bytes: Buffer.from(page(host, day, number, title, paragraphs), 'utf8'),
    };
    number++;
  }
}

function page(host, day, number, title, paragraphs) {
  const links = (name, many) =>
    Array.from(
      { length: many },
      (_, at) => `<li class="${name}-item"><a class="link" href="/${name}/${at}">${name} ${at}</a></li>`,
    ).join('\n');
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${host}</title>
<link rel="canonical" href="https://${host}/${day}/${number}"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${day}T08:00:00Z"><meta property="og:site_name" content="${host}">`;
  const body = `</head><body><header class="masthead"><nav><ul>${links('section', 60)}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ana Brell</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n<aside class="ad-slot" data-slot="mid"></aside>\n')}
</article><section class="related"><h2>More</h2><ul>${links('story', 40)}</ul></section></main>
<footer><ul>${links('about', 40)}</ul><p>All rights reserved.</p></footer></body></html>`;
  const style = `<style>${fill('.c', (at) => `.c${at}{margin:${at % 9}px;color:#${(at * 37) % 999};display:block}`, (BYTES - head.length - body.length) / 2)}</style>`;
  const script = `<script>${fill('v', (at) => `window.v${at}=function(a){return a+${at}};`, BYTES - head.length - body.length - style.length - 17)}</script>`;
  return `${head}${style}${script}${body}`;
}

function fill(_, make, bytes) {
  let text = '';
  for (let at = 0; text.length < bytes; at++) text += make(at);
  return text;
}
