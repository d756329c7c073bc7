import { MessageActions } from './MessageActions.tsx';
import { MessageBranches } from './MessageBranches.tsx';
import { MessageContent } from './MessageContent.tsx';
import { MessageCopy } from './MessageCopy.tsx';
import { MessageEdit } from './MessageEdit.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { MessageFeedback } from './MessageFeedback.tsx';
import { MessageItem } from './MessageItem.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { MessageOutcome } from './MessageOutcome.tsx';
import { MessageRegenerate } from './MessageRegenerate.tsx';
import { MessageRoot } from './MessageRoot.tsx';
import { MessageUsage } from './MessageUsage.tsx';

interface MessageParts {
  readonly Root: typeof MessageRoot;
  readonly Content: typeof MessageContent;
  readonly Editor: typeof MessageEditor;
  readonly Actions: typeof MessageActions;
  readonly Branches: typeof MessageBranches;
  readonly Copy: typeof MessageCopy;
  readonly Edit: typeof MessageEdit;
  readonly Regenerate: typeof MessageRegenerate;
  readonly Feedback: typeof MessageFeedback;
  readonly Usage: typeof MessageUsage;
  readonly Menu: typeof MessageMenu;
  readonly Outcome: typeof MessageOutcome;
}

/**
 * One message, ready-made as `<Message id={id} />`, and its parts to put together otherwise.
 *
 * @example
 * <Message.Root id={id}>
 *   <Message.Content />
 *   <Message.Actions>
 *     <Message.Copy />
 *     <Message.Menu />
 *   </Message.Actions>
 *   <Message.Outcome />
 * </Message.Root>
 */
export const Message: typeof MessageItem & MessageParts = /* @__PURE__ */ Object.assign(
  MessageItem,
  {
    Root: MessageRoot,
    Content: MessageContent,
    Editor: MessageEditor,
    Actions: MessageActions,
    Branches: MessageBranches,
    Copy: MessageCopy,
    Edit: MessageEdit,
    Regenerate: MessageRegenerate,
    Feedback: MessageFeedback,
    Usage: MessageUsage,
    Menu: MessageMenu,
    Outcome: MessageOutcome,
  },
);
