import { ComposerAttach } from './ComposerAttach.tsx';
import { ComposerAttachments } from './ComposerAttachments.tsx';
import { ComposerCommands } from './ComposerCommands.tsx';
import { ComposerField } from './ComposerField.tsx';
import { ComposerHint } from './ComposerHint.tsx';
import { ComposerInput } from './ComposerInput.tsx';
import { ComposerRoot } from './ComposerRoot.tsx';
import { ComposerSend } from './ComposerSend.tsx';
import { ComposerView } from './ComposerView.tsx';

interface ComposerParts {
  readonly Root: typeof ComposerRoot;
  readonly Field: typeof ComposerField;
  readonly Input: typeof ComposerInput;
  readonly Send: typeof ComposerSend;
  readonly Attach: typeof ComposerAttach;
  readonly Attachments: typeof ComposerAttachments;
  readonly Commands: typeof ComposerCommands;
  readonly Hint: typeof ComposerHint;
}

/**
 * Where the person writes, ready-made as `<Composer />`, and its parts to put together otherwise.
 *
 * @example
 * <Composer.Root>
 *   <Composer.Attachments />
 *   <Composer.Input />
 *   <Composer.Send />
 * </Composer.Root>
 */
export const Composer: typeof ComposerView & ComposerParts = /* @__PURE__ */ Object.assign(
  ComposerView,
  {
    Root: ComposerRoot,
    Field: ComposerField,
    Input: ComposerInput,
    Send: ComposerSend,
    Attach: ComposerAttach,
    Attachments: ComposerAttachments,
    Commands: ComposerCommands,
    Hint: ComposerHint,
  },
);
