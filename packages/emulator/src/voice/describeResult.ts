import type { Language } from './detectLanguage.ts';

/** The answer that follows the result of a tool: its values in a list, or its text as it is. */
export function describeResult(name: string, output: string, language: Language): string {
  const intro =
    language === 'id' ? `Ini hasil dari \`${name}\`:` : `Here is what \`${name}\` returned:`;
  return `${intro}\n\n${list(output) ?? output}`;
}

function list(output: string): string | undefined {
  try {
    const value: unknown = JSON.parse(output);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value)
      .map(
        ([key, entry]) =>
          `- **${key}**: ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`,
      )
      .join('\n');
  } catch {
    return undefined;
  }
}
