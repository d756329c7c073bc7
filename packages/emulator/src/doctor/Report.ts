/**
 * How bad a finding is.
 *
 * - `ok`: as it should be.
 * - `skipped`: could not be told.
 * - `warning`: answers arrive, and something about them is lost.
 * - `error`: a chat in a browser fails.
 */
export type Level = 'ok' | 'skipped' | 'warning' | 'error';

/** The two endpoints, by the name their findings begin with. */
export type Endpoint = 'chat' | 'responses';

/** One thing that was looked at. */
export interface Finding {
  /** Stable, in kebab-case, such as `exposed-headers` or `chat-buffering`. */
  readonly check: string;
  readonly level: Level;
  /** What came back. */
  readonly seen: string;
  /** What will not work as it should; on warnings and errors. */
  readonly effect?: string | undefined;
  /** What to change, and where; on warnings and errors. */
  readonly mend?: string | undefined;
}

/** Everything `doctor` found. */
export interface Report {
  readonly baseURL: string;
  /** The model that was asked. */
  readonly model: string | undefined;
  /** The worst level of all findings. */
  readonly level: Level;
  readonly findings: readonly Finding[];
}

export const ok = (check: string, seen: string): Finding => ({ check, level: 'ok', seen });

export const skipped = (check: string, seen: string): Finding => ({
  check,
  level: 'skipped',
  seen,
});

export const bad = (
  level: 'warning' | 'error',
  check: string,
  { seen, effect, mend }: Required<Pick<Finding, 'seen' | 'effect' | 'mend'>>,
): Finding => ({ check, level, seen, effect, mend });

const severity: readonly Level[] = ['ok', 'skipped', 'warning', 'error'];

/** The worst level; what was skipped is no flaw. */
export function worstLevel(findings: readonly Finding[]): Level {
  const worst = Math.max(0, ...findings.map(({ level }) => severity.indexOf(level)));
  return worst === severity.indexOf('skipped') ? 'ok' : (severity[worst] ?? 'ok');
}
