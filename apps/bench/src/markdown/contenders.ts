interface Entry {
  /** In tables. */
  readonly name: string;
  /** The kit, a React component, something else that renders Markdown, or what is the least to do. */
  readonly kind: 'kit' | 'react' | 'dom' | 'floor';
  /** The package to name with its version. */
  readonly module?: string;
}

/** Who is measured, by the name of its file in `contenders/`. */
export const contenders = {
  floor: { name: 'plain text, lines in the DOM', kind: 'floor' },
  textNode: { name: 'plain text, one text node', kind: 'floor' },
  reactText: { name: 'plain text, React', kind: 'floor', module: 'react' },
  kit: { name: 'kit, `<Markdown>`', kind: 'kit' },
  streamingMarkdown: { name: 'streaming-markdown, DOM', kind: 'dom', module: 'streaming-markdown' },
  streamdown: { name: 'streamdown', kind: 'react', module: 'streamdown' },
  reactMarkdown: { name: 'react-markdown', kind: 'react', module: 'react-markdown' },
  tanstack: { name: '@tanstack/markdown', kind: 'react', module: '@tanstack/markdown' },
  antDesignX: { name: 'Ant Design X Markdown', kind: 'react', module: '@ant-design/x-markdown' },
  incremark: { name: 'incremark', kind: 'react', module: '@incremark/react' },
  markstream: { name: 'markstream', kind: 'react', module: 'markstream-react' },
} as const satisfies Record<string, Entry>;

export type ContenderId = keyof typeof contenders;

export const contenderIds = Object.keys(contenders) as ContenderId[];

/** The packages of these, whose versions a report names. */
export function modulesOf(ids: readonly ContenderId[]): string[] {
  return ids.flatMap((id) => (contenders[id] as Entry).module ?? []);
}
