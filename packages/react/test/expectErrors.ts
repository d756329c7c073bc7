import { vi } from 'vitest';

/** Runs what throws while rendering: React reports that, on purpose. Any other test fails by such a report. */
export async function expectErrors<T>(run: () => T | Promise<T>): Promise<T> {
  const report = vi.mocked(console.error).mockImplementation(() => {});
  const isReported = (event: ErrorEvent): void => event.preventDefault();
  // React 18 has the page report it as well.
  addEventListener('error', isReported);
  try {
    return await run();
  } finally {
    removeEventListener('error', isReported);
    report.mockReset();
    report.mockClear();
  }
}
