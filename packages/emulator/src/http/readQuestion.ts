import type { Question, Turn } from '../answer/Question.ts';
import type { ApiError } from './apiError.ts';
import { asksToThink } from './asksToThink.ts';
import { maxTokens } from './checkCommon.ts';
import { checkTools } from './checkTools.ts';
import { checkFormat, readFormat } from './readFormat.ts';
import type { JsonObject } from './readJson.ts';
import { checkStop, readStop } from './readStop.ts';
import { readTools } from './readTools.ts';

/** What is wrong with what both endpoints ask for beside the conversation, or `undefined` when nothing is. */
export const checkQuestion = (body: JsonObject): ApiError | undefined =>
  checkFormat(body) ?? checkStop(body) ?? checkTools(body);

/** What a checked request asks, at the end of a conversation. */
export const readQuestion = (
  body: JsonObject,
  turns: readonly Turn[],
  prompt: string,
): Question => ({
  turns,
  prompt,
  ...readTools(body),
  format: readFormat(body),
  stop: readStop(body),
  thinks: asksToThink(body),
  maxTokens: maxTokens(body),
});
