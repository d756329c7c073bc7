import { checkScript } from './checkScript.ts';
import { lineOf } from './lineOf.ts';
import type { Script } from './Script.ts';

/**
 * A script from its text, in JSON or YAML. The `yaml` package is loaded for what is no JSON, and to say
 * in which line a mistake is.
 *
 * @throws {TypeError} with one sentence that says what is wrong, and where.
 */
export async function parseScript(text: string): Promise<Script> {
  const json = readJson(text);
  if (json !== undefined) {
    try {
      return checkScript(json);
    } catch {
      // JSON is YAML as well, which knows its lines.
    }
  }
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [flaw] = document.errors;
  if (flaw) {
    const [reason] = flaw.message.split(/:?\n/);
    throw new TypeError(`The script is neither JSON nor YAML: ${reason}.`, { cause: flaw });
  }
  try {
    return checkScript(document.toJS());
  } catch (error) {
    const { message } = error as TypeError;
    const line = lineOf(message.split(' ')[0] ?? '', document, lines);
    throw new TypeError(line === undefined ? message : `line ${line}: ${message}`, {
      cause: error,
    });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
