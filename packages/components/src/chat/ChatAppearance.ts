import type { ReactNode } from 'react';
import type { AttachmentLimits } from '../attachments/Attachment.ts';
import type { ComposerCommand } from '../composer/Command.ts';
import type { ErrorOverrides } from '../error-banner/ErrorOverrides.ts';
import type { LocaleOption } from '../locale/LocaleProvider.tsx';
import type { Rating } from '../message/MessageHandlers.ts';

/** What a chat looks like, says and offers, apart from the conversation. */
export interface ChatAppearance {
  /** @default the locale's "Assistant" */
  readonly title?: string | undefined;
  /** Shown while there is no message. */
  readonly greeting?: string | undefined;
  /** Questions to begin with, sent as they stand. */
  readonly suggestions?: readonly string[] | undefined;
  /** The models a person may choose from; with none, the model is only named. */
  readonly models?: readonly string[] | undefined;
  /** @default that of the `<LocaleProvider>` above, else English */
  readonly locale?: LocaleOption | undefined;
  /** @default what an element above says with `data-nusantara-theme`, else what the system prefers */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  /**
   * How much room there is around things.
   * @default what an element above says with `data-nusantara-density`, else "comfortable"
   */
  readonly density?: 'comfortable' | 'compact' | undefined;
  /**
   * Whether pictures and files may be attached, and which.
   * @default true
   */
  readonly attachments?: boolean | AttachmentLimits | undefined;
  /** What is offered when a message begins with a slash. */
  readonly commands?: readonly ComposerCommand[] | undefined;
  /** The app's own words, actions and banners for failures. */
  readonly errors?: ErrorOverrides | undefined;
  /** Hears what the person thinks of an answer; without it nobody is asked. */
  readonly onFeedback?: ((messageId: string, rating: Rating | undefined) => void) | undefined;
  /** Further buttons of the header, before the kit's. */
  readonly headerActions?: ReactNode;
  /**
   * Where the browser keeps what is being typed, and whether a widget is open, for the next page.
   * @default made of the conversation's `id` where one is given; else nothing is kept
   */
  readonly storageKey?: string | undefined;
}
