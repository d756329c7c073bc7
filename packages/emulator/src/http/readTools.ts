import type { Question, Tool } from '../answer/Question.ts';
import { isObject, type JsonObject } from './readJson.ts';

/** The function tools of a request, flat or nested, and whether one must be called. */
export function readTools(body: JsonObject): Pick<Question, 'tools' | 'toolChoice'> {
  const tools = Array.isArray(body['tools']) ? body['tools'].flatMap(readTool) : [];
  const choice = body['tool_choice'];
  if (choice === 'none' || choice === 'required') return { tools, toolChoice: choice };
  if (!isObject(choice)) return { tools, toolChoice: 'auto' };

  const name = (isObject(choice['function']) ? choice['function'] : choice)['name'];
  const named = tools.filter((tool) => tool.name === name);
  return named.length > 0
    ? { tools: named, toolChoice: 'required' }
    : { tools, toolChoice: 'auto' };
}

function readTool(tool: unknown): Tool[] {
  if (!isObject(tool) || tool['type'] !== 'function') return [];
  const { name, parameters } = isObject(tool['function']) ? tool['function'] : tool;
  return typeof name === 'string' ? [{ name, parameters }] : [];
}
