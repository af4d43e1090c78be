import { bundledCode, eagerBytes } from "../../infra/cloud/bundle/bundled-code.ts";
import { functionNames } from "../../infra/cloud/function-names.ts";
import { bareEntry, type Bundles, entryOf } from "./bundles.ts";
import { type Figure, type Measurement, verdictOf } from "./figure.ts";

const goal = { goal: 260, stretch: 230 };

/** P5: the minified code that a function loads before its first request. */
export function measureEagerCode({ metafile, bareMetafile }: Bundles): Measurement {
  const bare = eagerBytes(bareMetafile, bareEntry) / 1024;
  const figures = functionNames.map((name): Figure => {
    const kibibytes = eagerBytes(metafile, entryOf(name)) / 1024;
    const { eager } = bundledCode(metafile, entryOf(name));
    return {
      id: "P5",
      what: `eagerly loaded code of ${name}, minified, KiB`,
      goal: String(goal.goal),
      stretch: String(goal.stretch),
      measured: `${kibibytes.toFixed(1)} in ${eager.length} files`,
      baseline: `${bare.toFixed(1)} (bare)`,
      verdict: verdictOf(kibibytes, goal),
    };
  });
  return { figures, notes: [] };
}
