import type { Scene } from "../scene.ts";
import { expandObject } from "./expansion.ts";
import { hash, list, optional, text, type Read, type Shape } from "./parameters.ts";

/** One operation of the API, in two steps: its parameters are read, then it runs. */
export type Endpoint = {
  method: "DELETE" | "GET" | "POST";
  /** With place holders: `:id` for the object itself, and before it `:owner` for what holds it. */
  path: string;
  prepare(form: Record<string, unknown>): (scene: Scene, id: string, owner: string) => object;
};

const expandParameter = { expand: optional(list(text(), 20)) };

export function endpoint<S extends Shape>(definition: {
  method: Endpoint["method"];
  path: string;
  parameters: S;
  answer(scene: Scene, parameters: Read<S>, id: string, owner: string): object;
}): Endpoint {
  const { method, path } = definition;
  const parameters = hash({ ...definition.parameters, ...expandParameter });
  return {
    method,
    path,
    prepare: (form) => {
      const read = parameters.read(form, "") as Read<S> & Read<typeof expandParameter>;
      return (scene, id, owner) =>
        expandObject(scene, definition.answer(scene, read, id, owner), read.expand ?? []);
    },
  };
}

/** Compares an address with a pattern whose `:id` or `*` stands for one segment. */
export function matchPath(
  pattern: string,
  path: string,
): { id: string; owner: string } | undefined {
  const wanted = pattern.split("/");
  const found = path.split("/");
  if (wanted.length !== found.length) return undefined;
  let id = "";
  let owner = "";
  for (const [position, segment] of wanted.entries()) {
    const actual = found[position] ?? "";
    if (isPlaceholder(segment)) {
      if (actual === "") return undefined;
      owner = id;
      id = decoded(actual);
    } else if (segment !== actual) return undefined;
  }
  return { id, owner };
}

const isPlaceholder = (segment: string): boolean =>
  segment === "*" || segment.startsWith(":") || segment.startsWith("{");

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
