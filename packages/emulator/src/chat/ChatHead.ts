/** What every chunk of one chat answer repeats. */
export interface ChatHead {
  readonly id: string;
  /** Unix time in seconds. */
  readonly created: number;
  readonly model: string;
}
