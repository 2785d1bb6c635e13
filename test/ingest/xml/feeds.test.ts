import { describe, expect, it } from 'vitest';
import { fieldsOf, readDisk, showItem } from '../reading.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Daily Lantern</title><link>https://lantern.example/</link><language>en-gb</language>
<item>
  <title>Council votes &amp; bridge closes</title><media:title>not this one</media:title>
  <link>https://lantern.example/bridge</link>
  <pubDate>Tue, 10 Mar 2026 08:00:00 GMT</pubDate>
  <dc:creator><![CDATA[Ana Brell]]></dc:creator>
  <description>The bridge is closed.</description>
  <content:encoded><![CDATA[<p>The council of Velmark voted on Tuesday.</p>]]></content:encoded>
</item>
<item><title>Second</title><guid isPermaLink="true">https://lantern.example/2</guid>
  <author>desk@lantern.example (Jonas Tervel)</author><description>&lt;p&gt;Some text.&lt;/p&gt;</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Northern Courier</title>
<entry><title type="html">Dam &lt;b&gt;breaks&lt;/b&gt;</title><link rel="self" href="https://x.example/"/>
<link href="https://courier.example/dam"/><updated>2026-03-11T09:00:00Z</updated>
<published>2026-03-10T09:00:00Z</published><author><name>Irena Dolsk</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The dam at <b>Velk</b> broke.</p><script>x()</script></div></content></entry>
</feed>`;

describe('feeds', () => {
  it('reads RSS with its modules', async () => {
    const items = await readDisk({ 'dump.rss': RSS });
    expect(items.map(showItem)).toEqual(['dump.rss#0', 'dump.rss#1']);
    expect(items.map(fieldsOf)).toEqual([
      {
        title: 'Council votes & bridge closes',
        subtitle: 'The bridge is closed.',
        url: 'https://lantern.example/bridge',
        date: '2026-03-10T08:00:00Z',
        authors: ['Ana Brell'],
        publisher: 'The Daily Lantern',
        language: 'en-gb',
        html: '<p>The council of Velmark voted on Tuesday.</p>',
      },
      {
        title: 'Second',
        url: 'https://lantern.example/2',
        authors: ['Jonas Tervel'],
        publisher: 'The Daily Lantern',
        language: 'en-gb',
        html: '<p>Some text.</p>',
      },
    ]);
  });

  it('reads Atom, with markup that stands in it as markup', async () => {
    expect(fieldsOf((await readDisk({ 'feed.xml': ATOM }))[0])).toEqual({
      title: 'Dam breaks',
      url: 'https://courier.example/dam',
      date: '2026-03-10T09:00:00Z',
      modified: '2026-03-11T09:00:00Z',
      authors: ['Irena Dolsk'],
      publisher: 'Northern Courier',
      language: 'en',
      html: '<div><p>The dam at <b>Velk</b> broke.</p></div>',
    });
  });

  it('reads other encodings by mark and declaration', async () => {
    const declared = RSS.replace('UTF-8', 'iso-8859-1').replace('Council', 'Café');
    const items = await readDisk({
      'latin.xml': Buffer.from(declared, 'latin1'),
      'marked.xml': Buffer.from(`\ufeff${RSS}`),
      'wide.xml': Buffer.from(`\ufeff${RSS}`, 'utf16le'),
    });
    expect(items.length).toBe(6);
    expect(fieldsOf(items[0])).toMatchObject({ title: 'Café votes & bridge closes' });
    expect(fieldsOf(items[4])).toMatchObject({ title: 'Council votes & bridge closes' });
  });

  it('passes over other XML, and fails on what is torn or empty', async () => {
    const items = await readDisk({
      'cut.xml': RSS.slice(0, RSS.indexOf('Second')),
      'empty.xml': '<rss><channel></channel></rss>',
      'map.xml': '<urlset><url><loc>https://lantern.example/</loc></url></urlset>',
      'text.xml': 'no markup at all',
    });
    expect(items.map(showItem)).toEqual([
      'cut.xml#0',
      'cut.xml#1 ! bad-xml',
      'empty.xml ! empty',
      'map.xml - XML of another kind: <urlset>',
      'text.xml ! bad-xml',
    ]);
  });

  it('expands no entities of the document, refers to nothing outside, and bounds depth and size', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    ).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "boom"><!ENTITY x SYSTEM "file:///etc/passwd">${entities}]>`;
    const items = await readDisk(
      {
        'bomb.xml': `${bomb}<rss><channel><item><title>&e9; &x;</title></item></channel></rss>`,
        'deep.xml': `<rss><channel><item>${'<a>'.repeat(100_000)}`,
        'endless.xml': `<rss><channel><item title="${'x'.repeat(300_000)}`,
        'long.xml': `<rss><item><title>${'x'.repeat(300_000)}</title></item></rss>`,
        'wide.xml': `<rss>${'<a/>'.repeat(100_000)}<item><title>Fine</title></item></rss>`,
      },
      { maxRecordBytes: 100_000 },
    );
    expect(items.map(showItem)).toEqual([
      'bomb.xml#0',
      'deep.xml#0 ! too-large',
      'endless.xml#0 ! too-large',
      'long.xml#0 ! too-large',
      'wide.xml#0',
    ]);
    expect(fieldsOf(items[0])).toMatchObject({ title: '&e9; &x;' });
  });
});
