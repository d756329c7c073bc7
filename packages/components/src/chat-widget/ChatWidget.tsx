'use client';
import { useChat, type UseChatOptions } from '@nusantara-ai/react';
import { forwardRef, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { Chat } from '../chat/Chat.tsx';
import type { ChatAppearance } from '../chat/ChatAppearance.ts';
import { splitAppearance } from '../chat/splitAppearance.ts';
import { splitChatOptions } from '../chat/splitChatOptions.ts';
import { ChatIcon, CloseIcon } from '../icons/icons.tsx';
import { Isolated, type IsolatedProps } from '../isolated/Isolated.tsx';
import { LocaleProvider } from '../locale/LocaleProvider.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { keepFocus } from './keepFocus.ts';
import { useCompact } from './useCompact.ts';
import { useOpen } from './useOpen.ts';
import { useScreenFit } from './useScreenFit.ts';
import { useUnread } from './useUnread.ts';

export interface ChatWidgetProps
  extends ChatAppearance, UseChatOptions, Omit<PartProps<'div'>, 'children' | 'id' | 'title'> {
  /** Whether the panel is open, where the app decides. */
  readonly open?: boolean | undefined;
  /** @default false */
  readonly defaultOpen?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /**
   * The corner at the foot of the page, along the line of reading.
   * @default 'end'
   */
  readonly position?: 'end' | 'start' | undefined;
  /**
   * How much of the page the panel takes, where the page is large enough.
   * @default 'medium'
   */
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /**
   * The kit's stylesheet, where the page's own rules would get in the way: the widget then stands in a
   * shadow root, as in `<Isolated>`.
   */
  readonly isolated?: IsolatedProps['styles'] | undefined;
}

/**
 * A button in the corner of the page that opens a chat. Renders a `<div>`.
 *
 * The conversation goes on while the panel is closed, and the button says how many answers have ended
 * meanwhile. On a phone the panel fills the screen. With a `storageKey` (or an `id`) it is open on the
 * next page if it was on this one.
 *
 * `data-state`: "open" | "closed". `data-position`: "end" | "start". `data-size`: "small" | "medium" |
 * "large". `data-unread`: present while there are answers nobody has seen.
 */
export const ChatWidget: Part<ChatWidgetProps, HTMLDivElement> = forwardRef(function ChatWidget(
  { locale, isolated, ...props }: ChatWidgetProps,
  ref,
) {
  let widget = <WidgetBody {...props} ref={ref} />;
  if (isolated !== undefined) widget = <Isolated styles={isolated}>{widget}</Isolated>;
  return locale === undefined ? widget : <LocaleProvider locale={locale}>{widget}</LocaleProvider>;
});

type WidgetBodyProps = Omit<ChatWidgetProps, 'locale' | 'isolated'>;

const WidgetBody: Part<WidgetBodyProps, HTMLDivElement> = forwardRef(
  function WidgetBody(props, ref) {
    const [options, rest] = splitChatOptions(props);
    const [{ theme, ...appearance }, others] = splitAppearance(rest);
    const { open: given, defaultOpen = false, onOpenChange, ...placed } = others;
    const { position = 'end', size = 'medium', ...root } = placed;
    const storageKey = appearance.storageKey ?? (options.id && `nusantara-chat:${options.id}`);
    const chat = useChat(options);
    const { code, chat: words } = useLocale();
    const { open, asked, setOpen } = useOpen({
      open: given,
      defaultOpen,
      onOpenChange,
      storageKey: storageKey && `${storageKey}:open`,
    });
    const unread = useUnread(chat, open);
    const panelId = useId();
    const panel = useRef<HTMLDivElement>(null);
    const launcher = useRef<HTMLButtonElement>(null);
    const input = useRef<HTMLTextAreaElement>(null);
    const compact = useCompact();
    useScreenFit(panel, open);

    // A panel that was open from the start takes no focus: nobody asked for it.
    const wasOpen = useRef(open);
    useEffect(() => {
      if (open === wasOpen.current) return;
      wasOpen.current = open;
      if (asked) (open ? input : launcher).current?.focus();
    }, [open, asked]);

    const news = unread > 0 && words.unread(unread);
    const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) setOpen(false);
      else if (compact) keepFocus(event);
    };

    return usePart('div', root, ref, {
      className: 'nusantara-widget',
      lang: code,
      'data-state': open ? 'open' : 'closed',
      'data-position': position,
      'data-size': size,
      'data-unread': unread > 0 ? '' : undefined,
      'data-nusantara-theme': theme,
      children: (
        <>
          {open && (
            // Keys that nothing inside has used.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <div
              ref={panel}
              className="nusantara-panel"
              id={panelId}
              // A dialog element cannot be modal on a phone and not elsewhere.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="dialog"
              aria-label={appearance.title ?? words.title}
              aria-modal={compact || undefined}
              onKeyDown={handleKeyDown}
            >
              <Chat
                {...appearance}
                chat={chat}
                storageKey={storageKey}
                inputRef={input}
                onClose={() => setOpen(false)}
              />
            </div>
          )}
          <button
            ref={launcher}
            type="button"
            className="nusantara-launcher"
            aria-label={open ? words.close : [words.open, news].filter(Boolean).join(', ')}
            aria-expanded={open}
            aria-controls={open ? panelId : undefined}
            onClick={() => setOpen(!open)}
          >
            {open ? <CloseIcon /> : <ChatIcon />}
            {news && (
              <span className="nusantara-unread" aria-hidden="true">
                {unread > 9 ? '9+' : unread}
              </span>
            )}
          </button>
          <output className="nusantara-visually-hidden">{news}</output>
        </>
      ),
    });
  },
);
