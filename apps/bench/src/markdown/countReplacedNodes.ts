export interface ReplacedNodes {
  /** Nodes taken out of the document since the last call, with all that was in them. */
  readonly take: () => number;
  readonly disconnect: () => void;
}

/** Counts what is thrown away below `root`. A text that grows in place is not. */
export function countReplacedNodes(root: Node): ReplacedNodes {
  let count = 0;
  const add = (records: readonly MutationRecord[]) => {
    for (const { removedNodes } of records)
      for (const node of removedNodes) if (!node.isConnected) count += 1 + descendants(node);
  };
  const observer = new MutationObserver(add);
  observer.observe(root, { childList: true, subtree: true });
  return {
    take() {
      add(observer.takeRecords());
      const taken = count;
      count = 0;
      return taken;
    },
    disconnect: () => observer.disconnect(),
  };
}

function descendants(node: Node): number {
  let count = 0;
  for (const child of node.childNodes) count += 1 + descendants(child);
  return count;
}
