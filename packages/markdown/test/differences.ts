/** Examples that come out differently than in the reference, and why. The lists may only get shorter. */
export const differences = {
  'CommonMark 0.31.2': [
    { reason: 'names of entities beyond those of HTML 4 stay as they are', examples: [25] },
    { reason: 'a language keeps only what a class name may hold', examples: [34, 144] },
    {
      reason: "bare addresses are links, as in GitHub's Markdown",
      examples: [602, 606, 608, 611, 612],
    },
  ],
  'GFM 0.29': [
    { reason: 'names of entities beyond those of HTML 4 stay as they are', examples: [321] },
    { reason: 'a language keeps only what a class name may hold', examples: [114, 330] },
    {
      reason: 'bare addresses are links: these examples are from before that extension',
      examples: [611, 615, 617, 620, 621],
    },
    { reason: 'no link leads to an xmpp address', examples: [633, 634, 635] },
  ],
} as const satisfies Record<string, readonly Difference[]>;

interface Difference {
  readonly reason: string;
  readonly examples: readonly number[];
}
