import type { ChatState } from '../conversation/ChatState.ts';
import { selectMessage } from '../conversation/ChatState.ts';
import { type Message, messageText } from '../conversation/message.ts';
import type { ListedChat } from './ChatList.ts';

/** As much of a text as a list shows. */
const maxLength = 80;

/**
 * What the list says of a conversation as it stands: `before` itself if nothing is new, `undefined` while
 * one that is not in the list has no message.
 *
 * @param at Unix time in milliseconds.
 */
export function describeChat(
  state: ChatState,
  before: ListedChat | undefined,
  at: number,
): ListedChat | undefined {
  const messages = state.messageIds.flatMap((id) => selectMessage(state, id) ?? []);
  const [first] = messages;
  if (!first && !before) return before;
  const question = startOf(messages.find(({ role }) => role === 'user'));
  const preview = startOf(messages.findLast((message) => messageText(message) !== ''));
  const updatedAt = Math.max(before?.updatedAt ?? 0, timeOf(messages.at(-1)));
  const isSame =
    before?.question === question && before.preview === preview && before.updatedAt === updatedAt;
  if (isSame) return before;
  const { name = '', createdAt = first!.createdAt } = before ?? {};
  return { id: state.id, name, question, preview, createdAt, updatedAt, changedAt: at };
}

function startOf(message: Message | undefined): string {
  if (!message) return '';
  const line = messageText(message)
    .slice(0, 10 * maxLength)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1).trimEnd()}…` : line;
}

function timeOf(message: Message | undefined): number {
  return message?.timing?.endedAt ?? message?.createdAt ?? 0;
}
