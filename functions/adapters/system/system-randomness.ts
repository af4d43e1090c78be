import { randomBytes } from "node:crypto";
import type { Randomness } from "../../ports/randomness.ts";

/** The operating system's randomness. */
export const systemRandomness: Randomness = { bytes: (length) => randomBytes(length) };
