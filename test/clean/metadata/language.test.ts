import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/clean/metadata/language.ts';

const TEXTS = {
  en: 'The council of Velmark voted on Tuesday to close the old bridge, which engineers had called unsafe for cars and for the trams that cross it. Shop owners near the quay fear for their trade and have asked the city for help.',
  de: 'Der Stadtrat von Velmark hat am Dienstag beschlossen, die alte Brücke zu sperren, die von den Ingenieuren als unsicher bezeichnet wird. Für die Händler am Kai ist das ein schwerer Schlag, auch wenn ein Teil der Kosten im Haushalt steht.',
  fr: 'Le conseil municipal de Velmark a voté mardi la fermeture du vieux pont, que les ingénieurs jugent dangereux pour les voitures et pour les trams. Une partie des commerçants du quai est inquiète pour la saison.',
  es: 'El consejo de Velmark votó el martes por el cierre del puente viejo, que los ingenieros consideran inseguro para los coches y para los tranvías. Una parte de los comerciantes del muelle teme por su negocio.',
  pl: 'Rada miasta Velmark zagłosowała we wtorek za zamknięciem starego mostu, który inżynierowie uznali za niebezpieczny. Właściciele sklepów przy nabrzeżu obawiają się o swoje dochody i proszą miasto o pomoc w opłatach.',
};

describe('detectLanguage', () => {
  it.each(Object.entries(TEXTS))('reads %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    // Templates declare English on pages of any language.
    expect(detectLanguage(text, language === 'en' ? 'de' : 'en-US')).toBe(language);
  });

  it('takes a page at its word among close relatives', () => {
    const danish =
      'Byrådet i Velmark stemte tirsdag for at lukke den gamle bro, som ingeniørerne har kaldt usikker. Butiksejerne ved kajen frygter for deres omsætning, og flere af dem har bedt kommunen om hjælp til huslejen i de næste år.';
    expect(detectLanguage(danish, 'da')).toBe('da');
  });

  it('believes the page where its text is short or mixed', () => {
    expect(detectLanguage('Der Rat tagt.', 'de')).toBe('de');
    expect(detectLanguage('Der Rat tagt.')).toBe('und');
  });
});
