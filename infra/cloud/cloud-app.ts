import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { invariant } from "../../shared/values/invariant.ts";
import { acceptFindings } from "./accepted-findings.ts";
import type { HeaderSets } from "./constructs/edge-distribution.ts";
import { EdgeStack } from "./stacks/edge-stack.ts";
import { StatefulStack } from "./stacks/stateful-stack.ts";
import { StatelessStack } from "./stacks/stateless-stack.ts";
import type { StageSettings } from "./stages/stage-settings.ts";

/** What was built before: folders on this machine. */
export type BuiltParts = {
  /** One folder per function, each with its `index.mjs`. */
  readonly functionsFolder: string;
  /** The portal's pages and assets. */
  readonly portalFolder: string;
  /** What the pages are served with; it depends on what was built into them. */
  readonly headers: HeaderSets;
};

/** The stacks of one stage. */
export type StageStacks = {
  readonly app: App;
  readonly stateful: StatefulStack;
  readonly stateless: StatelessStack;
  readonly edge: EdgeStack;
};

/** Everything that one stage deploys, not yet checked. */
export function stageStacks(settings: StageSettings, built: BuiltParts): StageStacks {
  // With the longest region, the longest name of a bucket is just short enough.
  invariant(
    /^[a-z](?:[a-z0-9-]{0,10}[a-z0-9])?$/u.test(settings.stage),
    `${settings.stage} is at most 12 lower-case letters, digits and hyphens.`,
  );
  const app = new App({
    analyticsReporting: false,
    context: {
      // The table's stack can't be changed under the one that works on it.
      "@aws-cdk/core:defaultCrossStackReferences": "strong",
      // Names say `aws` where they would ask CloudFormation for the partition.
      "@aws-cdk/core:enablePartitionLiterals": true,
      // What CloudFormation would refuse, CDK refuses already.
      "@aws-cdk/core:validateAgainstDefaultRules": true,
    },
  });
  const stateful = new StatefulStack(app, settings);
  const stateless = new StatelessStack(app, settings, {
    table: stateful.table,
    functionsFolder: built.functionsFolder,
  });
  const edge = new EdgeStack(app, settings, {
    portalFolder: built.portalFolder,
    headers: built.headers,
  });
  // An address that leads to an API that isn't there yet would be the first thing people see.
  edge.addStackDependency(stateless);
  Tags.of(app).add("kindly-stage", settings.stage);
  return { app, stateful, stateless, edge };
}

/** The stage as it is deployed: nothing is written unless cdk-nag is content. */
export function cloudApp(settings: StageSettings, built: BuiltParts): App {
  const { app } = stageStacks(settings, built);
  acceptFindings(app, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return app;
}
