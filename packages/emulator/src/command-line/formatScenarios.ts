import type { Scenario } from '../faults/scenarios.ts';

/** The scenarios for people: a line for each below the title of its group, its directive at the end. */
export function formatScenarios(scenarios: readonly Scenario[]): string {
  const nameWidth = Math.max(...scenarios.map(({ name }) => name.length)) + 2;
  const titleWidth = Math.max(...scenarios.map(({ title }) => title.length)) + 2;
  return [...new Set(scenarios.map(({ group }) => group))]
    .map((group) => [
      group,
      ...scenarios
        .filter((scenario) => scenario.group === group)
        .map(
          ({ name, title, directive }) =>
            `  ${name.padEnd(nameWidth)}${title.padEnd(titleWidth)}${directive}`,
        ),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
