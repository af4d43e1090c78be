import type { Instant } from "../../shared/values/instant.ts";

/** Tells what time it is. */
export type Clock = { now(): Instant };
