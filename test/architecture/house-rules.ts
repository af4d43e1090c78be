import type { Import, ImportGraph } from "./import-graph.ts";

/** What the modules of one part of the house may import. */
type HouseRule = {
  part: RegExp;
  files: RegExp[];
  packages: RegExp[];
  /** The local hosts load functions by their address. */
  mayCompute?: true;
};

const shared = /^shared\//u;
const ports = /^functions\/ports\//u;
const useCases = /^functions\/use-cases\//u;
const http = /^functions\/http\//u;
const functions = /^functions\//u;
const local = /^infra\/local\//u;
const cloud = /^infra\/cloud\//u;
const portal = /^portal\//u;
/** Which font files travel with a bundle. */
const fonts = /^functions\/adapters\/documents\/font-files\.ts$/u;
const tableShape = /^functions\/adapters\/dynamodb\/(table-shape|key-schema)\.ts$/u;
/** What the edge adds to every answer, in the cloud and here: the one thing that both must share. */
const edge = /^infra\/edge-headers\.ts$/u;
const anything = /^/u;
const node = /^node:/u;

function adapter(folder: string, packages: RegExp[]): HouseRule {
  const own = new RegExp(`^functions/adapters/${folder}/`, "u");
  return { part: own, files: [shared, ports, own], packages: [node, ...packages] };
}

/**
 * The arrows of the house. The first rule whose part matches a module holds for it; a module that
 * no rule matches has no place in the house.
 */
const houseRules: HouseRule[] = [
  { part: /^shared\/contract\//u, files: [shared], packages: [/valibot/u] },
  { part: shared, files: [shared], packages: [] },
  { part: ports, files: [shared, ports], packages: [] },
  { part: useCases, files: [shared, ports, useCases], packages: [] },
  { part: http, files: [shared, ports, useCases, http], packages: [/^hono$/u] },
  adapter("dynamodb", [/^@aws-sdk\/(client-dynamodb|lib-dynamodb)$/u, /^aws-lambda$/u]),
  adapter("stripe", [/^stripe$/u]),
  adapter("ses", [/^@aws-sdk\/client-ses$/u, /^nodemailer$/u]),
  adapter("scheduler", [/^@aws-sdk\/client-scheduler$/u]),
  adapter("documents", [/^pdfkit$/u, /^@expo-google-fonts\//u]),
  adapter("ssm", [/^@aws-sdk\/client-ssm$/u]),
  adapter("system", []),
  { part: /^functions\/entry\//u, files: [shared, functions], packages: [anything] },
  {
    part: /^portal\/src\//u,
    files: [shared, portal],
    packages: [/^solid-js$/u, /^@solidjs\//u, /^uqr$/u],
  },
  { part: /^portal\/[^/]+$/u, files: [portal], packages: [node, /^vite/u] },
  {
    part: local,
    files: [shared, functions, local, portal, edge],
    packages: [anything],
    mayCompute: true,
  },
  // Scripts that an operator runs wire the workflows as an entry does.
  {
    part: /^infra\/cloud\/(vendor-create|build-openapi|doctor)\.ts$/u,
    files: [shared, functions, cloud],
    packages: [anything],
  },
  { part: cloud, files: [shared, tableShape, fonts, cloud, edge], packages: [anything] },
  { part: edge, files: [], packages: [] },
  { part: /^test\//u, files: [anything], packages: [anything], mayCompute: true },
];

/** Every import that goes against an arrow, said in a sentence. */
export function arrowViolations(graph: ImportGraph): string[] {
  return [...graph].flatMap(([path, imports]) => {
    const rule = houseRules.find(({ part }) => part.test(path));
    if (rule === undefined) return [`${path} has no place in the house`];
    return imports.flatMap((found) => violation(rule, found));
  });
}

function violation(rule: HouseRule, found: Import): string[] {
  const { from, file, package: name, isComputed } = found;
  if (isComputed && rule.mayCompute !== true) return [`${from} computes what it imports`];
  if (file !== undefined && !allows(rule.files, file)) return [`${from} imports ${file}`];
  if (name !== undefined && !allows(rule.packages, name)) return [`${from} imports ${name}`];
  return [];
}

function allows(patterns: RegExp[], target: string): boolean {
  return patterns.some((pattern) => pattern.test(target));
}

/** Modules that only pass on what others export, or re-export at all: a reader should land at home. */
export function barrels(graph: ImportGraph): string[] {
  return [...graph]
    .filter(([path, imports]) => /\/index\.tsx?$/u.test(path) || imports.some((i) => i.isReExport))
    .map(([path]) => path);
}
