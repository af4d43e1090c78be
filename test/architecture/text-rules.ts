import type { SourceFile } from "./source-tree.ts";

/** Something that no text of the tree may hold, where it may not, and why. */
type TextRule = {
  name: string;
  where: RegExp;
  except?: RegExp;
  pattern: RegExp;
};

const anywhere = /^/u;
const modules = /\.(ts|tsx|mjs)$/u;

// The words stand apart here, so that this file keeps its own rules.
function either(...words: [start: string, end: string][]): string {
  return words.map(([start, end]) => start + end).join("|");
}

const leftovers = either(["TO", "DO"], ["FIX", "ME"]);
const promises = either(["not ", "implemented"], ["coming ", "soon"], ["lorem ", "ipsum"]);
const suppressions = either(
  ["oxlint-", "disable"],
  ["eslint-", "disable"],
  ["@ts-", "ignore"],
  ["@ts-", "nocheck"],
  ["@ts-", "expect-error"],
);

/** Each rule says what is wrong with what it finds. */
const textRules: TextRule[] = [
  {
    name: "leaves work for later in the text: open an issue instead",
    where: anywhere,
    pattern: new RegExp(`\\b(${leftovers})\\b`, "u"),
  },
  {
    name: "shows unfinished work to a reader",
    where: anywhere,
    pattern: new RegExp(promises, "iu"),
  },
  {
    name: "switches a check off: write it so that the check is content",
    where: modules,
    pattern: new RegExp(suppressions, "u"),
  },
  {
    name: "names a path of one machine",
    where: anywhere,
    pattern: /(?<![\w.])\/(home|Users|root|work)\/[a-z]/u,
  },
  {
    name: "knows of a local mode: local is an address, given in the settings",
    where: /^(shared|functions|infra\/cloud|portal\/src)\/.*\.(ts|tsx|html)$/u,
    pattern:
      /\bNODE_ENV\b|\bis_?(local|dev|development|production|test)\b|\blocal_?mode\b|\bimport\.meta\.env\b|\blocalhost\b|\b127\.0\.0\.1\b|\bdynoxide\b/iu,
  },
  {
    name: "reads the clock: time comes from the clock port",
    where: /^(shared|functions)\/.*\.ts$/u,
    except: /^functions\/adapters\/system\//u,
    pattern: /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)|\bTemporal\.Now\b/u,
  },
  {
    name: "names a test by a wish: a test name is a fact",
    where: /\.test\.tsx?$/u,
    pattern: /\b(it|test)(\.each\([^)]*\))?\(\s*["'`]should\b/u,
  },
];

/** Every line that breaks a rule, as "path:line what". */
export function textViolations(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    textRules
      .filter(({ where, except }) => where.test(path) && !except?.test(path))
      .flatMap(({ pattern, name }) =>
        text
          .split("\n")
          .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${name}`] : [])),
      ),
  );
}
