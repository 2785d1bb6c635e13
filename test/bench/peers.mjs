// What a user would otherwise put together in Node for a part of the work: Readability on linkedom for the text,
// wink-nlp with its lite model for sentences, parts of speech and entities, natural's TF-IDF, and hierarchical
// clustering. None of it attributes speech, reads figures, finds events or claims.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { agnes } from 'ml-hclust';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** @returns CPU milliseconds per step over all pages */
export async function runPeers(pages) {
  const nlp = winkNLP(model);
  const times = {};
  const time = (name, work) => {
    const started = cpuMs();
    const result = work();
    times[name] = cpuMs() - started;
    return result;
  };
  const texts = time('Readability on linkedom', () =>
    pages.map((page) => new Readability(parseHTML(page).document).parse()?.textContent ?? ''),
  );
  time('wink-nlp, lite model', () => {
    for (const text of texts) {
      const doc = nlp.readDoc(text);
      doc.sentences().out();
      doc.entities().out(nlp.its.detail);
      doc.tokens().out(nlp.its.pos);
    }
  });
  const vectors = time("natural's TF-IDF", () => {
    const tfidf = new TfIdf();
    for (const text of texts) tfidf.addDocument(text);
    return texts.map(
      (_, at) => new Map(tfidf.listTerms(at).map(({ term, tfidf: weight }) => [term, weight])),
    );
  });
  time('ml-hclust', () => agnes(distances(vectors), { method: 'average', isDistanceMatrix: true }));
  return times;
}

function distances(vectors) {
  const norms = vectors.map((vector) =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)),
  );
  return vectors.map((a, i) =>
    vectors.map((b, j) => {
      if (i === j) return 0;
      let dot = 0;
      for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
      return 1 - dot / (norms[i] * norms[j] || 1);
    }),
  );
}
