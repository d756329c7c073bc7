interface Entry {
  /** In tables. */
  readonly name: string;
  readonly kind: 'kit' | 'peer' | 'floor';
  /** The packages to name with their versions. */
  readonly modules: readonly string[];
}

/** Who is measured, by the name of its file in `contenders/`. */
export const contenders = {
  floor: { name: 'plain text, DOM', kind: 'floor', modules: [] },
  kit: { name: 'kit, `ChatWidget`', kind: 'kit', modules: ['react'] },
  assistantUi: {
    name: 'assistant-ui',
    kind: 'peer',
    modules: ['@assistant-ui/react', '@assistant-ui/react-streamdown'],
  },
  aiSdk: { name: 'useChat + streamdown', kind: 'peer', modules: ['@ai-sdk/react', 'streamdown'] },
  antDesignX: {
    name: 'Ant Design X',
    kind: 'peer',
    modules: ['@ant-design/x', '@ant-design/x-sdk', '@ant-design/x-markdown', 'antd'],
  },
  tanstack: {
    name: 'TanStack AI',
    kind: 'peer',
    modules: ['@tanstack/ai-react', '@tanstack/markdown'],
  },
} as const satisfies Record<string, Entry>;

export type ContenderId = keyof typeof contenders;

export const contenderIds = Object.keys(contenders) as ContenderId[];

/** The packages of these, whose versions a report names. */
export function modulesOf(ids: readonly ContenderId[]): string[] {
  return [...new Set(ids.flatMap((id): readonly string[] => contenders[id].modules))];
}
