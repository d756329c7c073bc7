import { isObject, type JsonObject } from './readJson.ts';

/** Whether a request asks for reasoning to be shown, by any of the names it goes by. */
export function asksToThink(body: JsonObject): boolean {
  const { reasoning, reasoning_effort: effort, thinking } = body;
  if (isObject(thinking) && thinking['type'] === 'enabled') return true;
  if (isEffort(effort)) return true;
  if (!isObject(reasoning) || reasoning['exclude'] === true) return false;
  return (
    reasoning['enabled'] === true ||
    isEffort(reasoning['effort']) ||
    typeof reasoning['summary'] === 'string'
  );
}

const isEffort = (value: unknown): boolean => typeof value === 'string' && value !== 'none';
