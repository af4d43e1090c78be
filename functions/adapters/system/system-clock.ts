import { instantFromMilliseconds } from "../../../shared/values/instant.ts";
import type { Clock } from "../../ports/clock.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => instantFromMilliseconds(Date.now()) };
