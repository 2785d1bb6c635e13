import { join } from 'node:path';
import { trainableModels } from '../../eval/training.ts';
import type { Effects } from '../../model/effects.ts';
import { sha256 } from '../../model/ids.ts';
import { UserError } from '../../model/userError.ts';

/** Rebuilds a packed model from its training data; the same data give the same bytes. */
export async function train(
  name: string,
  options: { readonly data: string; readonly output?: string },
  effects: Effects,
): Promise<number> {
  const load = Object.hasOwn(trainableModels, name) ? trainableModels[name] : undefined;
  if (load === undefined) {
    throw new UserError(`there is no model "${name}"`, `one of: ${Object.keys(trainableModels).join(', ')}`);
  }
  const model = await load();
  const bytes = await model.train(options.data, effects);
  const output = options.output ?? join('src/models', model.file);
  await effects.files.write(output, bytes);
  effects.terminal.stdout(
    `${JSON.stringify({ model: name, file: output, bytes: bytes.length, sha256: sha256(bytes) })}\n`,
  );
  return 0;
}
