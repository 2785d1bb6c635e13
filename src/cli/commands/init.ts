import { z } from 'zod';
import { configurationSchema, defaultConfiguration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/userError.ts';
import { JSON_FILE, SCHEMA_FILE, TYPESCRIPT_FILE } from '../configurationFiles.ts';
import { realPathOf } from '../ownPaths.ts';

export interface InitOptions {
  readonly ts?: boolean;
}

/**
 * Writes a configuration file with every default into the current folder: as JSON with its JSON Schema beside it, by
 * which an editor says what each value does, or as TypeScript.
 * @throws UserError where there is a configuration already
 */
export async function init({ ts }: InitOptions, effects: Effects): Promise<number> {
  const file = ts === true ? TYPESCRIPT_FILE : JSON_FILE;
  if (ts === true && (await realPathOf(JSON_FILE, effects)) !== undefined)
    throw new UserError(
      `${JSON_FILE} is there already, and is what a run would read`,
      'edit it, or remove it first',
    );
  const content = ts === true ? typescriptFile() : jsonFile();
  if (!(await effects.files.createExclusively(file, content)))
    throw new UserError(`${file} is there already`, 'edit it, or remove it first');
  const written = [file];
  if (ts !== true) {
    const schema = z.toJSONSchema(configurationSchema, { io: 'input' });
    await effects.files.write(SCHEMA_FILE, `${JSON.stringify(schema, null, 2)}\n`);
    written.push(SCHEMA_FILE);
  }
  effects.terminal.stderr(`claimwire: wrote ${written.join(' and ')}\n`);
  return 0;
}

function jsonFile(): string {
  return `${JSON.stringify({ $schema: `./${SCHEMA_FILE}`, ...defaultConfiguration() }, null, 2)}\n`;
}

function typescriptFile(): string {
  return `import type { ConfigurationInput } from 'claimwire';

export default ${JSON.stringify(defaultConfiguration(), null, 2)} satisfies ConfigurationInput;
`;
}
