import { describe, expect, it } from 'vitest';
import { promptReason } from '../../../src/clean/html/promptLines.ts';

describe('promptReason', () => {
  it.each([
    ['Le puede interesar: El puente viejo cierra en marzo', 'related links'],
    ['Lesen Sie auch', 'related links'],
    ['Mehr zum Thema auf der Webseite', 'related links'],
    ['Czytaj też: Most zamknięty', 'related links'],
    ['Read more: The bridge that nobody wanted', 'related links'],
    ['Follow The Velmark Post on Instagram and Threads', 'share bar'],
    ['Möchten Sie den Artikel teilen?', 'share bar'],
    ['Never miss a story: subscribe to our newsletter and get it in your inbox', 'subscription'],
    ['Unterstützen Sie uns mit einem kleinen Beitrag', 'subscription'],
    ['For breaking news download the Velmark Post app for your phone', 'app prompt'],
    ['Submit your letter to the editor via this form', 'reader prompt'],
    ['Foto: Jana Brell', 'credit'],
    ['Crédits photos : Agence du Port', 'credit'],
    ['Harbour of Velk/Getty Images', 'credit'],
    ['Updated on 4 September 2025, 10:30', 'date line'],
    ['23.10.2018', 'date line'],
    ['The post Bridge closes for two years appeared first on Velmark Post.', 'footer'],
    ['Der Beitrag Brücke gesperrt erschien zuerst auf Velmark heute.', 'footer'],
  ])('%s', (text, reason) => {
    expect(promptReason(text)).toBe(reason);
  });

  it.each([
    'Read the letter again, the minister said, and you will see that nothing was promised.',
    'See how the river rose by two metres within a night, the head of the works said.',
    'The app is available for iOS and Android, and 4,000 people have installed it since May.',
    'Mira Brell, the mayor, said that the bridge would close on Tuesday.',
    'Source of the fire was a faulty heater, investigators found.',
    'On 4 September 2025 the council voted to close the bridge.',
    'Share prices fell by 4 percent after the announcement.',
    'Follow-up talks are planned for March 2026 in Velk.',
    'The picture shows Ole Berg in front of the bridge.',
  ])('is undefined for: %s', (text) => {
    expect(promptReason(text)).toBeUndefined();
  });
});
