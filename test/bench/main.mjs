// npm run bench [-- NAME] [COUNT]: what NAME costs; the whole pipeline where no name is given.
const names = ['pipeline', 'report'];
const name = process.argv.slice(2).find((argument) => names.includes(argument)) ?? 'pipeline';
await import(`./${name}.mjs`);
