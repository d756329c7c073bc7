import type { Limit, NusantaraError, ToolCallPart } from '@nusantara-ai/client';
import type { MarkdownLabels } from '@nusantara-ai/markdown';
import type { AttachmentProblem } from '../attachments/Attachment.ts';
import type { ErrorCase } from '../error-banner/errorCase.ts';

/**
 * One sentence of copy. The pieces that are not ours (a server's reason, a model's name) are marked,
 * so that they are shown apart, isolated from the direction of the text around them.
 */
export type Copy =
  | string
  | readonly (string | { readonly quote: string } | { readonly code: string })[];

/** What a sentence about a failure may mention. Absent is unknown. */
export interface ErrorFacts {
  /** The failure itself. */
  readonly error?: NusantaraError | undefined;
  /** The server's reason, in its own words. */
  readonly reason?: string | undefined;
  /** The model that could not be found. */
  readonly model?: string | undefined;
  /** Whether the person can choose another model here. */
  readonly canChooseModel?: boolean | undefined;
  /** The budget that is used up. */
  readonly limit?: Limit | undefined;
  /** Unix time in milliseconds from which asking again makes sense. */
  readonly againAt?: number | undefined;
  /** The kit tries again by itself. */
  readonly waiting?: boolean | undefined;
  /** Something of the answer arrived and is on screen. */
  readonly kept?: boolean | undefined;
}

/** What is said: always the same, or made of the facts. */
export type Told<Words> = Words | ((facts: ErrorFacts) => Words);

export interface ErrorCopy {
  /** What happened, in bold: plain words, no blame. */
  readonly title: Told<string>;
  /** What to do. */
  readonly body: Told<Copy>;
}

/** What a banner's button says. */
export type ActionName =
  | 'retry'
  | 'tryNow'
  | 'sendNow'
  | 'cancel'
  | 'edit'
  | 'continue'
  | 'startOver'
  | 'newChat'
  | 'chooseModel'
  | 'dismiss';

/**
 * Every word the components show or speak, in one language.
 *
 * A language is one object of this type: a missing sentence does not compile. Durations are in
 * milliseconds; functions put numbers into the language's own form.
 */
export interface Locale {
  /** BCP 47 tag, used as `lang` and for numbers and times. */
  readonly code: string;
  readonly chat: {
    readonly title: string;
    readonly newChat: string;
    readonly model: string;
    readonly open: string;
    readonly close: string;
    /** How many answers came while the panel was closed. */
    unread(count: number): string;
    /** Leads past the messages to the composer. */
    readonly skip: string;
    /** Saves the conversation as a file. */
    readonly save: string;
    readonly saveMarkdown: string;
    readonly saveJSON: string;
  };
  readonly conversations: {
    readonly label: string;
    readonly new: string;
    /** There are none yet. */
    readonly none: string;
    /** The name of one in which nothing was said. */
    readonly untitled: string;
    delete(title: string): string;
  };
  readonly empty: { readonly title: string; readonly body: string };
  readonly composer: {
    readonly label: string;
    readonly placeholder: string;
    readonly send: string;
    readonly stop: string;
    readonly hint: string;
    /** Why Enter did not send. */
    readonly busy: string;
    /** The list of what may follow a slash. */
    readonly commands: string;
  };
  readonly attachment: {
    readonly add: string;
    /** The list of what goes with the next message. */
    readonly list: string;
    remove(name: string): string;
    readonly reading: string;
    size(bytes: number): string;
    /** Why a file was not taken: a sentence. */
    problem(problem: AttachmentProblem): string;
  };
  readonly thread: {
    readonly label: string;
    readonly jumpToLatest: string;
    readonly waiting: string;
    readonly stillWaiting: string;
    readonly sendingAgain: string;
    readonly started: string;
    readonly codeBlock: string;
    /** The list of messages that wait for the answer under way. */
    readonly queue: string;
    readonly unqueue: string;
    /** While messages from before are fetched. */
    readonly loadingEarlier: string;
    /** The search of a long conversation: its field. */
    readonly search: string;
    /** Which of the messages that were found is shown, from 1, and of how many; `0` of none. */
    readonly found: (place: number, count: number) => string;
    readonly previousFound: string;
    readonly nextFound: string;
    readonly endSearch: string;
  };
  readonly message: {
    readonly you: string;
    readonly assistant: string;
    /** The row of what can be done with a message. */
    readonly actions: string;
    readonly copy: string;
    readonly copyQuestion: string;
    readonly copyMarkdown: string;
    readonly copyText: string;
    readonly copied: string;
    readonly copyRefused: string;
    readonly regenerate: string;
    readonly edit: string;
    readonly good: string;
    readonly bad: string;
    readonly more: string;
    /** What is known of a request, by name. */
    readonly facts: Readonly<
      Record<
        | 'model'
        | 'firstToken'
        | 'total'
        | 'input'
        | 'output'
        | 'reasoning'
        | 'cached'
        | 'finishReason',
        string
      >
    >;
    readonly thinking: string;
    thought(ms: number | undefined): string;
    duration(ms: number): string;
    tokens(count: number): string;
    readonly previousVersion: string;
    readonly nextVersion: string;
    version(place: number, count: number): string;
    readonly approve: string;
    readonly deny: string;
    readonly refusal: string;
    readonly stopped: string;
    /** What a tool call says besides its name; its arguments or its result where it has no need to. */
    readonly tool: Readonly<
      Record<Exclude<ToolCallPart['state'], 'streaming' | 'ready' | 'done'>, string>
    >;
    readonly sources: string;
    image(alt: string | undefined, host: string): string;
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly lengthTitle: string;
    readonly lengthBody: string;
    readonly filterTitle: string;
    readonly filterBody: string;
  };
  /** What the markdown of an answer says by itself. */
  readonly markdown: MarkdownLabels;
  readonly error: Readonly<Record<ErrorCase, ErrorCopy>>;
  readonly action: Readonly<Record<ActionName, string>>;
  readonly wait: {
    /** The line that ticks. `ms` is 0 once the time is over. */
    remaining(ms: number, attempt: number, maxAttempts: number): string;
    /** The same, spoken once when the wait begins. */
    spoken(ms: number, attempt: number, maxAttempts: number): string;
    short(ms: number): string;
  };
  readonly requestId: {
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    /** The clipboard refused: the id is selected instead. */
    readonly refused: string;
  };
  readonly details: {
    readonly summary: string;
    readonly copy: string;
    readonly copied: string;
    readonly refused: string;
    readonly type: string;
    readonly code: string;
    readonly status: string;
    readonly message: string;
    readonly time: string;
    readonly bodyRequestId: string;
  };
}

/** The part of a language that banners speak. */
export type FailureLocale = Pick<
  Locale,
  'code' | 'error' | 'action' | 'wait' | 'requestId' | 'details'
>;
