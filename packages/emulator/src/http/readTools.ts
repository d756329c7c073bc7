import type { ImageOrder, Question, Tool } from '../answer/Question.ts';
import { readSize } from '../images/readSize.ts';
import { isObject, type JsonObject } from './readJson.ts';

const mostPartialImages = 3;

type ToolQuestion = Pick<Question, 'tools' | 'toolChoice' | 'parallelCalls' | 'searches' | 'image'>;

/** The tools of a request, flat or nested, and which of them may or must be called. */
export function readTools(body: JsonObject): ToolQuestion {
  const offered = Array.isArray(body['tools']) ? body['tools'].filter(isObject) : [];
  const tools = offered.flatMap(readTool);
  const choice = body['tool_choice'];
  const chosen = isObject(choice) ? choice : {};
  const name = (isObject(chosen['function']) ? chosen['function'] : chosen)['name'];
  const named = tools.filter((tool) => tool.name === name);
  const image = offered.find(({ type }) => type === 'image_generation');
  const mayUse = choice !== 'none';

  return {
    tools: named.length > 0 ? named : tools,
    toolChoice: named.length > 0 ? 'required' : readChoice(choice),
    parallelCalls: body['parallel_tool_calls'] !== false,
    searches: mayUse && asksToSearch(body, offered),
    image: mayUse && image ? readImage(image, chosen['type'] === 'image_generation') : undefined,
  };
}

const readChoice = (choice: unknown): Question['toolChoice'] =>
  choice === 'none' || choice === 'required' ? choice : 'auto';

function readTool(tool: JsonObject): Tool[] {
  if (tool['type'] !== 'function') return [];
  const { name, parameters } = isObject(tool['function']) ? tool['function'] : tool;
  return typeof name === 'string' ? [{ name, parameters }] : [];
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
