import type { AttachmentLimits, AttachmentProblem } from './Attachment.ts';

export const defaultLimits: Required<{
  readonly [Name in keyof AttachmentLimits]: NonNullable<AttachmentLimits[Name]>;
}> = {
  accept: [
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/gif',
    'application/pdf',
    'application/json',
    'text/*',
    '.md',
    '.csv',
  ],
  maxBytes: 10_000_000,
  maxFiles: 5,
};

/** Why this file cannot be attached; `undefined` when it can. */
export function problemWith(
  file: Pick<File, 'name' | 'size' | 'type'>,
  { accept, maxBytes }: Pick<typeof defaultLimits, 'accept' | 'maxBytes'>,
): AttachmentProblem | undefined {
  const { name } = file;
  if (!accept.some((each) => isOf(file, each.toLowerCase()))) {
    return { type: 'not_accepted', name };
  }
  return file.size > maxBytes ? { type: 'too_large', name, maxBytes } : undefined;
}

function isOf({ name, type }: Pick<File, 'name' | 'type'>, accepted: string): boolean {
  if (accepted.startsWith('.')) return name.toLowerCase().endsWith(accepted);
  if (accepted.endsWith('/*')) return type.startsWith(accepted.slice(0, -1));
  return type === accepted;
}
