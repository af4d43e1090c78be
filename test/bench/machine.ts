import { availableParallelism, cpus, loadavg } from "node:os";

/** What this run was taken on, in one line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return [
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
    `${availableParallelism()} cores (${model})`,
    `load ${load} at the start`,
  ].join(", ");
}
