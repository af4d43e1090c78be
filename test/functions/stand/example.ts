import type { Operation } from "../../../shared/contract/operation.ts";
import type { Json } from "./ask.ts";

/** A request of the public API that succeeds, with every member that its body may have. */
export type Example = {
  readonly operation: Operation;
  readonly path: string;
  readonly body?: Json;
  readonly headers: Readonly<Record<string, string>>;
  /** Where the version is read that the request must name, when others change it as well. */
  readonly versionOf?: string;
};

/** What an example asks, without what it is an example of. */
export type ExampleRequest = Omit<Example, "operation" | "headers"> & Partial<Example>;
