// natural describes its stemmers as one module, which loads those of fourteen other languages with their dictionaries.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}
