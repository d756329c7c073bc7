// The catalogue of faults against the tests: every row that a test's title names, `(fault 45, 47)`,
// lists that test's file, and every file that a row lists holds it. A `*` after a file says that its
// titles carry no numbers. With `--write` the lists are filled in from the titles.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const catalogue = join(root, 'docs/faults.md');
const lastRow = 244;
const row = /^(\| (\d+) \|.*\| )([^|]*)( \|)$/;
const title = /\(fault (\d+(?:, \d+)*)\)['"`]/g;
const none = '—';

const files = ['packages', 'apps'].flatMap((folder) => testsIn(join(root, folder)));
const inTitles = new Map();
for (const file of files) {
  for (const [, numbers] of readFileSync(join(root, file), 'utf8').matchAll(title)) {
    for (const number of numbers.split(', ')) {
      inTitles.set(Number(number), (inTitles.get(Number(number)) ?? new Set()).add(file));
    }
  }
}

const lines = readFileSync(catalogue, 'utf8').split('\n');
const problems = [];
const seen = new Set();
const named = new Set();
let tested = 0;

const written = lines.map((line) => {
  const [, before, digits, cell, after] = row.exec(line) ?? [];
  if (digits === undefined) return line;
  const number = Number(digits);
  if (seen.has(number)) problems.push(`row ${number} is there twice`);
  seen.add(number);

  const titled = inTitles.get(number) ?? new Set();
  const listed = [...cell.matchAll(/`([^`]+)`(\*?)/g)].map(([, file, star]) => ({ file, star }));
  const starred = listed.filter(({ file, star }) => star && !titled.has(file));
  const wanted = [...titled, ...starred.map(({ file }) => file)].toSorted((one, other) =>
    one < other ? -1 : 1,
  );
  if (wanted.length > 0) tested += 1;
  for (const file of wanted) named.add(file);

  for (const { file } of starred) {
    if (!files.includes(file)) problems.push(`row ${number}: ${file} is no test`);
  }
  const right =
    wanted.map((file) => `\`${file}\`${titled.has(file) ? '' : '*'}`).join(', ') || none;
  if (cell !== right) problems.push(`row ${number} lists ${cell}, and is tested in ${right}`);
  return before + right + after;
});

for (let number = 1; number <= lastRow; number++) {
  if (!seen.has(number)) problems.push(`row ${number} is missing`);
}
for (const [number, [file]] of inTitles) {
  if (!seen.has(number)) problems.push(`${file} names row ${number}, which there is not`);
}

if (process.argv.includes('--write')) {
  writeFileSync(catalogue, written.join('\n'));
} else if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error('node tools/check-faults.mjs --write fills the lists in from the titles.');
  process.exitCode = 1;
}
console.log(`${seen.size} faults, ${tested} tested, in ${named.size} files`);

/** The test files below a folder, from the root. */
function testsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isOurs = !/^(node_modules|dist|reports|coverage|\..*)$/.test(entry.name);
      return isOurs ? testsIn(path) : [];
    }
    const isTest = /\.(test|spec|stories)\.tsx?$/.test(entry.name);
    return isTest ? [path.slice(root.length + 1).replaceAll('\\', '/')] : [];
  });
}
