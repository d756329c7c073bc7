import { render } from '@testing-library/react';
import { createRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { expect, test, vi } from 'vitest';

/** One part, and how to look at it. */
export interface ConformanceCase {
  /** As it is written in JSX. */
  readonly name: string;
  /** The part with these props, and nothing around it. */
  readonly element: (props: Record<string, unknown>) => ReactElement;
  /** What it needs around it. */
  readonly wrap?: (part: ReactNode) => ReactElement;
}

/**
 * What every part promises, wherever it is used: tests for one of them.
 *
 * @param parent the parent that it names when it stands alone, where it needs one.
 */
export function testConformance(
  { name, element, wrap = same }: ConformanceCase,
  parent?: string,
): void {
  test(`${name} hands class name, style and other props to its element, and keeps its own class`, () => {
    const bare = find(render(wrap(element({ 'data-testid': 'part' }))).container);
    const ownClasses = [...bare.classList];
    document.body.replaceChildren();

    const { container } = render(
      wrap(
        element({
          'data-testid': 'part',
          className: 'mine',
          style: { opacity: '0.5' },
          'data-mine': '',
        }),
      ),
    );
    const part = find(container);
    expect(part).toHaveClass('mine');
    expect([...part.classList]).toEqual(expect.arrayContaining(ownClasses));
    expect(part).toHaveStyle({ opacity: '0.5' });
    expect(part).toHaveAttribute('data-mine');
  });

  test(`${name} hands its ref to its element`, () => {
    const ref = createRef<HTMLElement>();
    const { container } = render(wrap(element({ 'data-testid': 'part', ref })));
    expect(ref.current).toBe(find(container));
  });

  test(`${name} is rendered as another element, which keeps its own props and its ref`, () => {
    const ref = createRef<HTMLElement>();
    const innerRef: RefObject<HTMLDivElement | null> = createRef();
    const other = <section ref={innerRef} className="other" data-other="" />;
    const { container } = render(
      wrap(element({ 'data-testid': 'part', ref, className: 'mine', render: other })),
    );
    const part = find(container);
    expect(part.tagName).toBe('SECTION');
    expect(part).toHaveClass('mine', 'other');
    expect(part).toHaveAttribute('data-other');
    expect(ref.current).toBe(part);
    expect(innerRef.current).toBe(part);
  });

  test(`${name} is rendered by a function, which is given its props`, () => {
    const { container } = render(
      wrap(
        element({
          'data-testid': 'part',
          render: ({ children, ...props }: Record<string, unknown>) => (
            <section {...props}>
              <b>before</b>
              {children as ReactNode}
            </section>
          ),
        }),
      ),
    );
    const part = find(container);
    expect(part.tagName).toBe('SECTION');
    expect(part).toHaveTextContent('before');
  });

  test.each(parent === undefined ? [] : [parent])(`${name} says that it belongs inside %s`, () => {
    const handleError = (event: ErrorEvent): void => event.preventDefault();
    window.addEventListener('error', handleError);
    vi.mocked(console.error).mockImplementation(() => undefined);
    expect(() => render(element({}))).toThrow(`<${name}> belongs inside <${parent}>.`);
    vi.mocked(console.error).mockClear();
    window.removeEventListener('error', handleError);
  });
}

function find(container: HTMLElement): HTMLElement {
  const part = container.querySelector<HTMLElement>('[data-testid="part"]');
  if (!part) throw new Error('The part is not there, or keeps its props to itself.');
  return part;
}

function same(part: ReactNode): ReactElement {
  return <>{part}</>;
}
