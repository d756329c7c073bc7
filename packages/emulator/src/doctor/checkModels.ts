import { isObject } from '../http/readJson.ts';
import type { Reply } from './createProbe.ts';
import { parseJson } from './readRecords.ts';
import { bad, ok, type Finding } from './Report.ts';

/** The ids in a list of models, and what the list is like. */
export function checkModels(
  reply: Reply,
  wanted: string | undefined,
): { readonly model: string | undefined; readonly findings: readonly Finding[] } {
  const ids = readIds(reply.text);
  if (reply.status !== 200 || ids.length === 0) {
    const finding = bad('warning', 'models', {
      seen: `GET /models is answered with ${reply.status} and ${ids.length} models.`,
      effect: 'A model picker stays empty; the app has to know its models by itself.',
      mend: 'Serve GET /models as {"object":"list","data":[{"id"}]}.',
    });
    return { model: wanted, findings: [finding] };
  }
  if (wanted !== undefined && !ids.includes(wanted)) {
    const finding = bad('warning', 'models', {
      seen: `${wanted} is not among the ${ids.length} models.`,
      effect: 'Chats with it will be refused.',
      mend: `Choose one of the list, such as ${ids[0]}.`,
    });
    return { model: wanted, findings: [finding] };
  }
  return { model: wanted ?? ids[0], findings: [ok('models', `${ids.length} models are listed.`)] };
}

function readIds(text: string): string[] {
  const body = parseJson(text);
  const data = isObject(body) && Array.isArray(body['data']) ? body['data'] : [];
  return data.filter(isObject).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}
