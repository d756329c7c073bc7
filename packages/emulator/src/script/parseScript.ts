import { checkScript } from './checkScript.ts';
import type { Script } from './Script.ts';

/**
 * A script from its text, in JSON or YAML. YAML is read by the `yaml` package, which is loaded only
 * where a text is no JSON.
 *
 * @throws {TypeError} with one sentence that says what is wrong, and where.
 */
export const parseScript = async (text: string): Promise<Script> => checkScript(await read(text));

async function read(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    const { parse } = await import('yaml');
    try {
      return parse(text);
    } catch (error) {
      const [reason] = (error as Error).message.split(/:?\n/);
      throw new TypeError(`The script is neither JSON nor YAML: ${reason}.`, { cause: error });
    }
  }
}
