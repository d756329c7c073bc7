import type { Mode } from './mode.ts';

type Load = () => Promise<Mode>;

const clike = () => import('@codemirror/legacy-modes/mode/clike');
const css = () => import('@codemirror/legacy-modes/mode/css');
const javascript = () => import('@codemirror/legacy-modes/mode/javascript');
const sql = () => import('@codemirror/legacy-modes/mode/sql');
const xml = () => import('@codemirror/legacy-modes/mode/xml');

/** Each language is a chunk of its own, which is loaded when it is first met. */
const LANGUAGES: readonly (readonly [names: string, load: Load])[] = [
  ['c h', async () => (await clike()).c],
  ['c++ cpp cc cxx hpp', async () => (await clike()).cpp],
  ['c# csharp cs', async () => (await clike()).csharp],
  ['clojure clj', async () => (await import('@codemirror/legacy-modes/mode/clojure')).clojure],
  ['css', async () => (await css()).css],
  ['dart', async () => (await clike()).dart],
  ['diff patch', async () => (await import('@codemirror/legacy-modes/mode/diff')).diff],
  [
    'docker dockerfile',
    async () => (await import('@codemirror/legacy-modes/mode/dockerfile')).dockerFile,
  ],
  ['elm', async () => (await import('@codemirror/legacy-modes/mode/elm')).elm],
  ['erlang erl', async () => (await import('@codemirror/legacy-modes/mode/erlang')).erlang],
  ['f# fsharp fs', async () => (await import('@codemirror/legacy-modes/mode/mllike')).fSharp],
  ['go golang', async () => (await import('@codemirror/legacy-modes/mode/go')).go],
  ['groovy gradle', async () => (await import('@codemirror/legacy-modes/mode/groovy')).groovy],
  ['haskell hs', async () => (await import('@codemirror/legacy-modes/mode/haskell')).haskell],
  ['html htm vue svelte', async () => (await xml()).html],
  ['http', async () => (await import('@codemirror/legacy-modes/mode/http')).http],
  ['java', async () => (await clike()).java],
  ['javascript js jsx mjs cjs node', async () => (await javascript()).javascript],
  ['json json5 jsonc jsonl ndjson', async () => (await javascript()).json],
  ['julia jl', async () => (await import('@codemirror/legacy-modes/mode/julia')).julia],
  ['kotlin kt kts', async () => (await clike()).kotlin],
  ['latex tex', async () => (await import('@codemirror/legacy-modes/mode/stex')).stex],
  ['less', async () => (await css()).less],
  ['lua', async () => (await import('@codemirror/legacy-modes/mode/lua')).lua],
  ['nginx', async () => (await import('@codemirror/legacy-modes/mode/nginx')).nginx],
  ['objective-c objc', async () => (await clike()).objectiveC],
  ['ocaml ml', async () => (await import('@codemirror/legacy-modes/mode/mllike')).oCaml],
  ['pascal delphi', async () => (await import('@codemirror/legacy-modes/mode/pascal')).pascal],
  ['perl pl', async () => (await import('@codemirror/legacy-modes/mode/perl')).perl],
  [
    'powershell pwsh ps1',
    async () => (await import('@codemirror/legacy-modes/mode/powershell')).powerShell,
  ],
  [
    'properties ini env dotenv',
    async () => (await import('@codemirror/legacy-modes/mode/properties')).properties,
  ],
  ['protobuf proto', async () => (await import('@codemirror/legacy-modes/mode/protobuf')).protobuf],
  ['python py', async () => (await import('@codemirror/legacy-modes/mode/python')).python],
  ['r', async () => (await import('@codemirror/legacy-modes/mode/r')).r],
  ['ruby rb', async () => (await import('@codemirror/legacy-modes/mode/ruby')).ruby],
  ['rust rs', async () => (await import('@codemirror/legacy-modes/mode/rust')).rust],
  ['sass', async () => (await import('@codemirror/legacy-modes/mode/sass')).sass],
  ['scala', async () => (await clike()).scala],
  ['scss', async () => (await css()).sCSS],
  [
    'shell sh bash zsh console shellsession',
    async () => (await import('@codemirror/legacy-modes/mode/shell')).shell,
  ],
  ['sql', async () => (await sql()).standardSQL],
  ['mysql', async () => (await sql()).mySQL],
  ['postgres postgresql pgsql', async () => (await sql()).pgSQL],
  ['sqlite', async () => (await sql()).sqlite],
  ['swift', async () => (await import('@codemirror/legacy-modes/mode/swift')).swift],
  ['toml', async () => (await import('@codemirror/legacy-modes/mode/toml')).toml],
  ['typescript ts tsx mts cts', async () => (await javascript()).typescript],
  ['xml svg rss', async () => (await xml()).xml],
  ['yaml yml', async () => (await import('@codemirror/legacy-modes/mode/yaml')).yaml],
];

const loaders = new Map<string, Load>(
  LANGUAGES.flatMap(([names, load]) => names.split(' ').map((name) => [name, load] as const)),
);
const modes = new Map<string, Mode>();
const loading = new Map<string, Promise<Mode | undefined>>();

/**
 * Teaches the highlighter a language, or another way to read one that it knows.
 *
 * @param name - What stands behind the fence, in small letters.
 * @param load - Called once, when the language is first met.
 */
export function addLanguage(name: string, load: () => Promise<Mode>): void {
  loaders.set(name, load);
  modes.delete(name);
  loading.delete(name);
}

/** Loads a language ahead of its use. Gives `undefined` when it is unknown or could not be loaded. */
export function loadLanguage(language: string): Promise<Mode | undefined> {
  const name = language.toLowerCase();
  const load = loaders.get(name);
  if (!load) return Promise.resolve(undefined);
  const known = loading.get(name);
  if (known) return known;
  const promise = load().then(
    (mode) => {
      modes.set(name, mode);
      return mode;
    },
    () => {
      // The next block of code in this language tries again.
      loading.delete(name);
      return undefined;
    },
  );
  loading.set(name, promise);
  return promise;
}

/** The mode for a language that was loaded. */
export function loadedLanguage(language: string): Mode | undefined {
  return modes.get(language.toLowerCase());
}
