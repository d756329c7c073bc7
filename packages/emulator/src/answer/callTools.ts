import type { Random } from '../createRandom.ts';
import { findFault, type Fault } from '../faults/Fault.ts';
import { fitsTool } from '../voice/fitsTool.ts';
import { toolArguments } from '../voice/toolArguments.ts';
import type { AnswerPart } from './Answer.ts';
import type { Question, Tool } from './Question.ts';
import { splitPieces } from './splitPieces.ts';

const weatherTool: Tool = {
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

/** The tools the model calls, all at once, before it can answer a question. Often none. */
export const callTools = (
  question: Question,
  faults: readonly Fault[],
  random: Random,
): AnswerPart[] =>
  chooseTools(question, faults).map(({ name, parameters }) => {
    const args = JSON.stringify(toolArguments(parameters, question.prompt, random));
    const callId = `call_${random.hex(24)}`;
    return { type: 'tool-call', callId, name, pieces: splitPieces(args, random) };
  });

function chooseTools(question: Question, faults: readonly Fault[]): readonly Tool[] {
  const { tools, toolChoice, parallelCalls, prompt } = question;
  if (findFault(faults, 'tool')) return [tools[0] ?? weatherTool];
  if (toolChoice === 'none') return [];
  const fitting = tools.filter(({ name }) => fitsTool(name, prompt));
  if (fitting.length === 0) return toolChoice === 'required' ? tools.slice(0, 1) : [];
  return parallelCalls ? fitting : fitting.slice(0, 1);
}
