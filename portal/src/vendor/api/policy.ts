import { action, query } from "@solidjs/router";
import type { LevelPolicy, PolicyChange } from "../../../../shared/contract/policy-schema.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";

/** For whom something may be arranged: all clients, one of them, or one invoice. */
export type PolicyLevel =
  | { readonly kind: "vendor" }
  | { readonly kind: "client"; readonly id: string }
  | { readonly kind: "invoice"; readonly id: string };

function pathOf(level: PolicyLevel): string {
  if (level.kind === "vendor") return "/api/v1/flexibility-settings";
  return `/api/v1/${level.kind}s/${level.id}/flexibility`;
}

export const readPolicy = query(
  (level: PolicyLevel) => read<LevelPolicy>(pathOf(level)),
  "flexibility",
);

export const changePolicy = action(
  (level: PolicyLevel, version: number, body: PolicyChange) =>
    send<LevelPolicy>({ method: "PATCH", path: pathOf(level), version, body }),
  "change-flexibility",
);
