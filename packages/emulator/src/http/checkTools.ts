import { badRequest, type ApiError } from './apiError.ts';
import type { JsonObject } from './readJson.ts';
import { readToolChoice } from './readToolChoice.ts';
import { functionOf, functionsIn, toolsIn } from './toolsIn.ts';

const isName = (name: unknown): boolean => typeof name === 'string' && /^[\w-]{1,64}$/.test(name);

/** What is wrong with the tools of a request, or `undefined` when nothing is. */
export function checkTools(body: JsonObject): ApiError | undefined {
  const nameless = toolsIn(body).findIndex(
    (tool) => tool['type'] === 'function' && !isName(functionOf(tool)['name']),
  );
  if (nameless !== -1) {
    const param = `tools[${nameless}].name`;
    const message = `\`${param}\` must be 1 to 64 letters, digits, underscores and hyphens.`;
    return badRequest('invalid_parameter', message, param);
  }
  const known = new Set(functionsIn(body).map(({ name }) => name));
  const { names = [] } = readToolChoice(body['tool_choice']);
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return undefined;
  const message = `\`tool_choice\` names ${JSON.stringify(unknown)}, which is not among the tools.`;
  return badRequest('invalid_parameter', message, 'tool_choice');
}
