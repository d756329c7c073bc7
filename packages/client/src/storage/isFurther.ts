import type { Message, Part, ToolCallState } from '../conversation/message.ts';

/** In the order in which a call passes through them. */
const callStates: readonly ToolCallState[] = [
  'streaming',
  'invalid',
  'ready',
  'approval',
  'running',
  'denied',
  'failed',
  'done',
];

/**
 * Whether this version of a message replaces the one that is known. Two tabs that go by it end with the
 * same version, in whatever order they hear of them: a later request for the answer beats an earlier one,
 * an end that somebody saw beats a growing answer, and more beats less.
 *
 * An answer whose tab fell silent has no `endedAt`, as nobody saw its end: a word from that tab takes it
 * back.
 */
export function isFurther(theirs: Message, mine: Message | undefined): boolean {
  if (!mine) return true;
  const difference =
    startOf(theirs) - startOf(mine) ||
    Number(hasEnded(theirs)) - Number(hasEnded(mine)) ||
    weigh(theirs) - weigh(mine);
  return difference > 0 || (difference === 0 && !hasEnded(mine) && theirs.state !== mine.state);
}

function startOf({ timing, createdAt }: Message): number {
  return timing?.startedAt ?? createdAt;
}

function hasEnded({ state, timing }: Message): boolean {
  return state !== 'streaming' && (state !== 'interrupted' || timing?.endedAt !== undefined);
}

function weigh({ parts }: Message): number {
  return parts.reduce((sum, part) => sum + weighPart(part), 0);
}

/** Only ever grows while a part does. */
function weighPart(part: Part): number {
  if (part.type === 'tool-call') {
    const { state, arguments: args, output = '' } = part;
    return 1 + callStates.indexOf(state) + args.length + output.length;
  }
  return 1 + ('text' in part ? part.text.length : 0);
}
