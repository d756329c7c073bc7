const UNIT =
  /\\begin\{([a-zA-Z]+\*?)\}|\\end\{[a-zA-Z]+\*?\}|\\(left|right)(?![a-zA-Z])|\\.|[{}]/gs;

/** Half a formula with all that it opened closed, so that what is there can be set. */
export function closeFormula(value: string): string {
  const open: string[] = [];
  const whole = value.replace(/(?:\\[a-zA-Z]*|\\(?:begin|end)\{[a-zA-Z]*\*?|[\^_&])$/, '');
  for (const [unit, environment, side] of whole.matchAll(UNIT)) {
    if (environment !== undefined) open.push(`\\end{${environment}}`);
    else if (side === 'left') open.push('\\right.');
    else if (unit === '{') open.push('}');
    else if (unit === '}' || side === 'right' || unit.startsWith('\\end{')) open.pop();
  }
  return whole.replace(/\\left$/, '') + open.toReversed().join('');
}
