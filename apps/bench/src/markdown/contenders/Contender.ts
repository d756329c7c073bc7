/** One renderer of Markdown, as the page drives it. */
export interface Contender {
  /** Puts an empty, growing message into `root`. */
  readonly mount: (root: HTMLElement) => GrowingMessage;
}

export interface GrowingMessage {
  /** More of the message has arrived: `text` is all of it so far, and `delta` is what is new at its end. */
  readonly update: (text: string, delta: string) => void;
  /** Nothing more will arrive. */
  readonly finish: (text: string) => void;
  readonly unmount: () => void;
}
