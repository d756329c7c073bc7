import type { Page } from '@playwright/test';

interface Recording {
  /** What a screen reader was given to say, in order. */
  readonly announcements: readonly string[];
  /** How often the tree was looked at. */
  readonly trees: number;
}

interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
}

/**
 * Looks at Chromium's accessibility tree again and again, and notes each text that appears in a live
 * region: what a screen reader would say.
 */
export async function recordAnnouncements(page: Page): Promise<{ stop: () => Promise<Recording> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const announcements: string[] = [];
  const last = new Map<number, string>();
  let trees = 0;
  const over = new AbortController();

  const look = async (): Promise<void> => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: readonly TreeNode[];
    };
    trees += 1;
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    for (const node of nodes.filter(isLive)) {
      const text = textOf(node, byId).trim();
      const id = node.backendDOMNodeId ?? 0;
      if (text !== '' && text !== last.get(id)) announcements.push(text);
      last.set(id, text);
    }
  };
  // What is there already is no news.
  await look();
  announcements.length = 0;
  const recording = (async () => {
    while (!over.signal.aborted) await look();
  })();

  return {
    async stop() {
      over.abort();
      await recording;
      await look();
      await session.detach();
      return { announcements, trees };
    },
  };
}

/** The root of a live region that speaks. A timer is one by its role, and is off by default. */
function isLive({ ignored, role, properties = [] }: TreeNode): boolean {
  const live = properties.find(({ name }) => name === 'live')?.value.value;
  const isRoot = ['status', 'alert', 'log'].includes(role?.value ?? '');
  return !ignored && isRoot && (live === 'polite' || live === 'assertive');
}

function textOf(node: TreeNode, byId: ReadonlyMap<string, TreeNode>): string {
  if (node.role?.value === 'StaticText') return node.name?.value ?? '';
  return (node.childIds ?? [])
    .map((id) => byId.get(id))
    .map((child) => (child ? textOf(child, byId) : ''))
    .join(' ');
}
