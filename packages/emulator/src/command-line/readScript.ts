import { readFile } from 'node:fs/promises';
import { parseScript } from '../script/parseScript.ts';
import type { Script } from '../script/Script.ts';
import { mistake } from './flags.ts';

/**
 * The script in a file.
 *
 * @throws {TypeError} with one sentence that names the file, and what is wrong with it.
 */
export async function readScript(path: string): Promise<Script> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw mistake(`--script ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    return await parseScript(text);
  } catch (error) {
    throw new TypeError(`--script ${path}: ${(error as Error).message}`, { cause: error });
  }
}
