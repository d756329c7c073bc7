import type { ImageOrder, Question } from '../answer/Question.ts';
import { readSize } from '../images/readSize.ts';
import { isObject, type JsonObject } from './readJson.ts';
import { functionsIn, toolsIn } from './toolsIn.ts';
import { readToolChoice } from './readToolChoice.ts';

const mostPartialImages = 3;

type ToolQuestion = Pick<Question, 'tools' | 'toolChoice' | 'parallelCalls' | 'searches' | 'image'>;

/** The tools of a request, flat or nested, and which of them may or must be called. */
export function readTools(body: JsonObject): ToolQuestion {
  const offered = toolsIn(body);
  const functions = functionsIn(body);
  const { mode, names, type } = readToolChoice(body['tool_choice']);
  const image = offered.find((tool) => tool['type'] === 'image_generation');
  const mayUse = mode !== 'none';

  return {
    tools: names ? functions.filter(({ name }) => names.includes(name)) : functions,
    toolChoice: mode,
    parallelCalls: body['parallel_tool_calls'] !== false,
    searches: mayUse && asksToSearch(body, offered),
    image: mayUse && image ? readImage(image, type === 'image_generation') : undefined,
  };
}

const asksToSearch = (body: JsonObject, offered: readonly JsonObject[]): boolean =>
  body['web_search'] === true ||
  isObject(body['web_search_options']) ||
  offered.some(({ type }) => typeof type === 'string' && type.startsWith('web_search'));

function readImage(tool: JsonObject, isRequired: boolean): ImageOrder {
  const partial = tool['partial_images'];
  return {
    isRequired,
    size: readSize(tool['size']),
    partialImages: typeof partial === 'number' ? Math.min(partial, mostPartialImages) : 0,
  };
}
