import { topicOf } from './topicOf.ts';

/** Words that say what is done with something, or nothing at all. */
const general =
  /^(call|create|data|fetch|find|function|info|list|look|lookup|make|query|read|search|send|show|tool|user|with|write)$/;

/** Whether a tool is of use for a prompt: when the prompt speaks of what its name does. */
export function fitsTool(name: string, prompt: string): boolean {
  if (topicOf(prompt) === 'weather' && /weather|cuaca/i.test(name)) return true;
  const asked = wordsOf(prompt);
  return wordsOf(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
    .filter((word) => word.length > 3 && !general.test(word))
    .some((word) => asked.some((other) => other.startsWith(word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
