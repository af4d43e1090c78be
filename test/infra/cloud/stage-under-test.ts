import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { type BuiltParts, stageStacks } from "../../../infra/cloud/cloud-app.ts";
import { functionNames } from "../../../infra/cloud/function-names.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import type { StageSettings } from "../../../infra/cloud/stages/stage-settings.ts";
import { securityHeaders } from "../../../infra/edge-headers.ts";

/** A resource as a template has it. */
export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
};

/** A statement of a policy, with its lists as lists. */
export type Statement = {
  readonly policy: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: unknown;
};

const hashes = { scripts: ["sha256-ZmFrZQ=="], styles: [] };

/** Stands for what the builds make: enough for templates, and made in no time. */
export function builtParts(): BuiltParts & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "kindly-built-"));
  const write = (path: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), path);
  };
  for (const name of functionNames) write(`functions/${name}/index.mjs`);
  for (const name of ["invoice.html", "vendor.html", "inline-hashes.json", "assets/a.js"]) {
    write(`portal/${name}`);
  }
  return {
    functionsFolder: join(folder, "functions"),
    portalFolder: join(folder, "portal"),
    headers: {
      client: securityHeaders(hashes),
      vendor: securityHeaders(hashes, "vendor"),
      answers: securityHeaders({ scripts: [], styles: [] }),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A stage with all that costs when idle, on a DNS elsewhere. */
export const fullStage: StageSettings = {
  ...example,
  dns: {
    kind: "elsewhere",
    siteCertificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/site",
    apiCertificateArn: "arn:aws:acm:eu-central-1:111122223333:certificate/api",
  },
  options: {
    firewall: true,
    customerKey: true,
    edgeLogs: true,
    reservedConcurrency: { "stripe-webhook": 20 },
  },
};

/**
 * The templates of a stage, synthesized once. CDK's own check of them costs most of the time, and
 * is made where all checks are: findings.test.ts.
 */
export function stageTemplates(settings: StageSettings) {
  const built = builtParts();
  process.env["CDK_VALIDATION"] = "false";
  try {
    const { stateful, stateless, edge } = stageStacks(settings, built);
    return {
      stateful: Template.fromStack(stateful),
      stateless: Template.fromStack(stateless),
      edge: Template.fromStack(edge),
    };
  } finally {
    delete process.env["CDK_VALIDATION"];
    built.remove();
  }
}

/** All resources of a type, by their logical ids. */
export function resourcesOf(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.findResources(type) as Record<string, Resource>);
}

/** What the roles of a template may do, whole. */
export function statementsOf(template: Template): Statement[] {
  return resourcesOf(template, "AWS::IAM::Policy").flatMap(([policy, { Properties }]) =>
    listAt(Properties, "PolicyDocument", "Statement").map((statement) => ({
      policy,
      actions: listOf(statement["Action"]).map(String),
      resources: listOf(statement["Resource"]).map(textOf),
      condition: statement["Condition"],
    })),
  );
}

/** A value with CloudFormation's functions in it, as one line that can be read and compared. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  const [[name, inner] = ["", ""]] = Object.entries(value);
  if (name === "Fn::Join") return (inner[1] as unknown[]).map(textOf).join(String(inner[0]));
  if (name === "Fn::GetAtt") return `<${(inner as string[]).join(".")}>`;
  if (name === "Ref") return `<${String(inner)}>`;
  return `<${textOf(inner)}>`;
}

/** What lies at the end of a path of names. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
    value,
  );
}

/** The list at the end of a path of names; empty when nothing is there. */
export function listAt(value: unknown, ...path: (string | number)[]): Record<string, unknown>[] {
  return (at(value, ...path) ?? []) as Record<string, unknown>[];
}

/** The properties of the one resource of a type, of those whose ids start so. */
export function onlyResource(
  template: Template,
  type: string,
  start = "",
): Readonly<Record<string, unknown>> {
  const found = resourcesOf(template, type).filter(([id]) => id.startsWith(start));
  const [[, resource] = []] = found;
  if (resource === undefined || found.length > 1) {
    throw new Error(`${found.length} resources of ${type} start with "${start}", not one.`);
  }
  return resource.Properties;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
