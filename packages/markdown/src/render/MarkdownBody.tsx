import { Component, type ReactElement, createRef } from 'react';
import type { DocumentView } from '../document/DocumentView.ts';
import { createMarkdownDocument } from '../document/incremental.ts';
import { renderBlocks } from './BlockElement.tsx';
import { Footnotes } from './Footnotes.tsx';
import { type Growth, createGrowthFollower } from './growth.ts';
import { type GivenSettings, createSettings } from './createSettings.ts';
import type { ImageResolver, LinkClickHandler, MarkdownSettings } from './settings.ts';

export interface MarkdownBodyProps {
  readonly text: string;
  readonly streaming: boolean;
  readonly given: GivenSettings;
  readonly onLinkClick: LinkClickHandler | undefined;
  readonly resolveImage: ImageResolver | undefined;
  readonly className: string | undefined;
}

/** What elements are made of. */
interface Made {
  readonly view: DocumentView;
  readonly settings: MarkdownSettings;
  readonly className: string | undefined;
}

/**
 * What a text shows. Renders the `<div>` around it.
 *
 * Most updates of a growing text do no more than lengthen its last text node. These are written into the
 * node itself, and React renders nothing. Before it does again, the node says once more what React
 * believes it does: only a class component is told in time.
 */
export class MarkdownBody extends Component<MarkdownBodyProps> {
  readonly #root = createRef<HTMLDivElement>();
  // These are caches: whatever order React renders in, they give what the props alone say.
  readonly #document = createMarkdownDocument();
  readonly #follower = createGrowthFollower();
  readonly #settingsOf = createSettings({
    onLinkClick: (event, link) => this.props.onLinkClick?.(event, link),
    resolveImage: (destination) => this.props.resolveImage?.(destination),
  });
  #growth: Growth | undefined;
  #element: ReactElement | undefined;
  /** What `#element` was made of. */
  #made: Made | undefined;
  /** The text node that was written into, and what React knows of it. */
  #grown: { readonly node: Text; readonly before: string; readonly in: DocumentView } | undefined;
  #isLost = false;

  override componentDidUpdate(): void {
    const { change, rendered } = this.#growth as Growth;
    if (!change) return;
    const node = this.#grown?.node ?? this.#find(change.before);
    if (node) this.#grown = { node, before: change.before, in: rendered };
    if (node && this.#root.current?.contains(node)) {
      write(node, change.after);
    } else {
      // Someone else has been at our elements: leave all to React.
      this.#isLost = true;
      this.forceUpdate();
    }
  }

  override getSnapshotBeforeUpdate(): null {
    const { change, rendered } = this.#growth as Growth;
    if (this.#grown && (!change || this.#grown.in !== rendered)) {
      this.#grown.node.data = this.#grown.before;
      this.#grown = undefined;
    }
    return null;
  }

  override render(): ReactElement {
    const { text, streaming, given, className } = this.props;
    const view = this.#document.read(text, { streaming });
    const settings = this.#settingsOf(given);
    this.#growth = this.#isLost
      ? { rendered: view, change: undefined }
      : this.#follower.follow(view, settings, streaming);
    return this.#render({ view: this.#growth.rendered, settings, className });
  }

  /** The same element for the same things, which React does not look into. */
  #render(of: Made): ReactElement {
    const made = this.#made;
    const isSame =
      made?.view === of.view && made.settings === of.settings && made.className === of.className;
    if (isSame && this.#element) return this.#element;
    const { view, settings, className } = of;
    this.#made = of;
    this.#element = (
      <div
        ref={this.#root}
        className={className ? `nusantara-markdown ${className}` : 'nusantara-markdown'}
      >
        {renderBlocks(view.blocks, settings)}
        <Footnotes footnotes={view.footnotes} settings={settings} />
      </div>
    );
    return this.#element;
  }

  /** The last text node of the last block, if it says `text`. */
  #find(text: string): Text | undefined {
    let node: Node | null | undefined = this.#root.current?.lastElementChild;
    if ((node as Element | null)?.className === 'nusantara-footnotes') {
      node = (node as Element).previousElementSibling;
    }
    while (node && !(node instanceof Text)) node = node.lastChild;
    return node?.data === text ? node : undefined;
  }
}

/** Changes no more of `node` than is new, so that a browser need not shape all of it again. */
function write(node: Text, text: string): void {
  const { data } = node;
  // A line of code ends in a break from the start, and grows in front of it.
  const kept =
    [data.length, data.length - 1].find((end) => text.startsWith(data.slice(0, end))) ?? 0;
  node.replaceData(kept, data.length - kept, text.slice(kept));
}
