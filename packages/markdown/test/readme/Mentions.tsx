import { type CodeBlockProps, type InlineExtension, Markdown } from '@nusantara-ai/markdown';

const mention: InlineExtension = {
  trigger: '@',
  pattern: /^@(\w+)/,
  component: ({ groups }) => <mark>{groups[0]}</mark>,
};

const Diagram = ({ code, isOpen }: CodeBlockProps) => <pre>{isOpen ? '…' : code}</pre>;

export function Answer({ text }: { readonly text: string }) {
  return <Markdown text={text} inlines={[mention]} fences={{ mermaid: Diagram }} />;
}
