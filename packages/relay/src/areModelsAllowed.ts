import type { JsonObject } from './readJsonObject.ts';

/** Whether every model the body names is on the list: its own, and those its tools would run. */
export function areModelsAllowed(body: JsonObject, allowModels: readonly string[] | null): boolean {
  if (allowModels === null) return true;
  const tools: unknown[] = Array.isArray(body['tools']) ? body['tools'] : [];
  const toolModels = tools.map(modelOf).filter((model) => model !== undefined && model !== null);
  return [body['model'], ...toolModels].every(
    (model) => typeof model === 'string' && allowModels.includes(model),
  );
}

function modelOf(tool: unknown): unknown {
  return typeof tool === 'object' && tool !== null && 'model' in tool ? tool.model : undefined;
}
