/** The language of a code block reduced to what may stand in a class name; empty when none is left. */
export function safeLanguage(language: string): string {
  return language.replace(/[^A-Za-z0-9+#.-]/g, '').slice(0, 40);
}
