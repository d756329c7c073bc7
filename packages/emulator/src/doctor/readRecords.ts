import { isObject } from '../http/readJson.ts';

/** The data of every record of a stream, its lines joined. */
export const readRecords = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .reduce<string[][]>(
      (records, line) => {
        if (line === '') records.push([]);
        else if (line.startsWith('data:')) records.at(-1)?.push(line.slice(5).replace(/^ /, ''));
        return records;
      },
      [[]],
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));

/** A text as JSON; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a record says of an error, in any of the forms there are; `undefined` where none does. */
export function failureIn(records: readonly string[]): string | undefined {
  return records
    .map(parseJson)
    .filter(isObject)
    .map(failureOf)
    .find((text) => text !== undefined);
}

function failureOf(record: Readonly<Record<string, unknown>>): string | undefined {
  const { type, error, response } = record;
  const failed = type === 'response.failed' && isObject(response) ? response['error'] : undefined;
  const found = [error, failed, type === 'error' ? record : undefined].find(isObject);
  if (found === undefined) return undefined;
  const words = [found['message'], found['code']].find((word) => typeof word === 'string');
  return words ?? 'it does not say which.';
}
