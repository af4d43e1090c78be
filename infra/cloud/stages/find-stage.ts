import { example } from "./example.ts";
import type { StageSettings } from "./stage-settings.ts";

/** Every stage of this deployment; a new one is a copy of example.ts, named here. */
const stages: readonly StageSettings[] = [example];

/** The settings of the stage that was asked for by name. */
export function findStage(name: string): StageSettings {
  const found = stages.find(({ stage }) => stage === name);
  if (found !== undefined) return found;
  const known = stages.map(({ stage }) => stage).join(", ");
  throw new Error(`There is no stage ${name}. Known: ${known}. See infra/cloud/stages/.`);
}
