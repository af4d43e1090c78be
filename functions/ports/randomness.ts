/** Gives bytes that nobody can predict. */
export type Randomness = { bytes(length: number): Uint8Array };
