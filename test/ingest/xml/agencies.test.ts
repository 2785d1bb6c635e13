import { describe, expect, it } from 'vitest';
import { fieldsOf, readDisk, showItem } from '../reading.ts';

const NITF = `<nitf><head><title>dam-3</title><docdata><date.issue norm="20260310T091500Z"/></docdata>
<pubdata name="Meridian Wire"/></head><body><body.head><hedline><hl1>Dam at Velk breaks</hl1><hl2>Hundreds leave</hl2></hedline>
<byline>By <person>Irena Dolsk</person></byline></body.head><body.content><block><p>The dam broke.</p><hl2>Repairs</hl2>
<p>They will cost 12 million &amp; more.</p></block><media><media-caption>The dam.</media-caption></media></body.content></body></nitf>`;

const item = (
  body: string,
  meta = '',
): string => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:1"><name>Meridian Wire</name></provider>
<versionCreated>2026-03-10T10:00:00Z</versionCreated>${meta}</itemMeta>
<contentMeta><contentCreated>2026-03-10T09:15:00Z</contentCreated><creator literal="x"><name>Irena Dolsk</name></creator>
<headline>Dam at Velk breaks</headline><description role="drol:summary">Hundreds leave.</description></contentMeta>
<contentSet>${body}</contentSet></newsItem>`;

describe('NITF and NewsML-G2', () => {
  it('reads an NITF document', async () => {
    expect(fieldsOf((await readDisk({ 'dam.xml': NITF }))[0])).toEqual({
      title: 'Dam at Velk breaks',
      subtitle: 'Hundreds leave',
      html: '<div><p>The dam broke.</p><h3>Repairs</h3>\n<p>They will cost 12 million &amp; more.</p></div><figure><figcaption>The dam.</figcaption></figure>',
      date: '2026-03-10T09:15:00Z',
      authors: ['Irena Dolsk'],
      publisher: 'Meridian Wire',
    });
  });

  it('reads news items with XHTML, NITF or plain text, and passes over pictures and what was withdrawn', async () => {
    const xhtml =
      '<inlineXML><html><head><title>t</title></head><body><p>The dam broke.</p></body></html></inlineXML>';
    const picture = item('', '').replace('ninat:text', 'ninat:picture');
    const message = [
      item(xhtml),
      item(`<inlineXML>${NITF}</inlineXML>`),
      item('<inlineData contenttype="text/plain">The dam broke.\n\nIt was old.</inlineData>'),
      picture,
      item(xhtml, '<pubStatus qcode="stat:canceled"/>'),
    ].join('');
    const items = await readDisk({
      'm.xml': `<newsMessage><itemSet>${message}</itemSet></newsMessage>`,
      'n.xml': item(xhtml),
    });
    expect(items.map(showItem)).toEqual([
      'm.xml#0',
      'm.xml#1',
      'm.xml#2',
      'm.xml#3 - news item of class picture',
      'm.xml#4 - news item with status canceled',
      'n.xml#0',
    ]);
    const stated = {
      title: 'Dam at Velk breaks',
      subtitle: 'Hundreds leave.',
      date: '2026-03-10T09:15:00Z',
      modified: '2026-03-10T10:00:00Z',
      authors: ['Irena Dolsk'],
      publisher: 'Meridian Wire',
      language: 'en-GB',
    };
    expect(fieldsOf(items[0])).toEqual({ ...stated, html: '<p>The dam broke.</p>' });
    expect(fieldsOf(items[1])).toMatchObject({
      ...stated,
      html: expect.stringContaining('<h3>Repairs</h3>'),
    });
    expect(fieldsOf(items[2])).toEqual({ ...stated, text: 'The dam broke.\n\nIt was old.' });
  });

  it('knows prefixed names', async () => {
    const prefixed = item('<inlineData>The dam broke.</inlineData>').replaceAll(/<(\/?)(\w)/gu, '<$1nar:$2');
    expect(fieldsOf((await readDisk({ 'n.xml': prefixed }))[0])).toMatchObject({
      title: 'Dam at Velk breaks',
      publisher: 'Meridian Wire',
      text: 'The dam broke.',
    });
  });
});
