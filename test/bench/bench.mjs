// npm run bench [-- NAME] [ARGUMENTS]: the bench of that name in this folder, or that of the whole run.
import { existsSync } from 'node:fs';

const [name = ''] = process.argv.slice(2);
const own = new URL(`./${name}.mjs`, import.meta.url);
await import(/^[a-z]+$/.test(name) && existsSync(own) ? own.href : './main.mjs');
