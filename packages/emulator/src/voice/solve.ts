/** The first sum of two numbers in a text, worked out: `12 × 7 = 84`. */
export function solve(text: string): string | undefined {
  const found = /(-?\d+(?:[.,]\d+)?)\s*([-+*/x×÷])\s*(\d+(?:[.,]\d+)?)/.exec(text);
  if (!found) return undefined;
  const [a, b] = [numberIn(found[1]), numberIn(found[3])];
  switch (found[2]) {
    case '+':
      return `${a} + ${b} = ${rounded(a + b)}`;
    case '-':
      return `${a} − ${b} = ${rounded(a - b)}`;
    case '/':
    case '÷':
      return `${a} ÷ ${b} = ${b === 0 ? '?' : rounded(a / b)}`;
    default:
      return `${a} × ${b} = ${rounded(a * b)}`;
  }
}

/** A number with a point or, as it is written in Indonesia, a comma. */
const numberIn = (text = ''): number => Number(text.replace(',', '.'));

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
