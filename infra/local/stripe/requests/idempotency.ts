import { collection } from "../records.ts";
import type { Scene } from "../scene.ts";
import { StripeError } from "./stripe-error.ts";

// Stripe's promise about `Idempotency-Key`: the first answer is kept and given again, errors and
// 500s included, for at least 24 hours. The simulator forgets after exactly 24 hours, so that a
// product which relies on more is found out.

export type KeptAnswer = {
  key: string;
  path: string;
  /** The parameters as they were read, in one order: how they were sent doesn't matter. */
  parameters: string;
  requestId: string;
  at: number;
  status: number;
  body: string;
};

const keptAnswers = collection<KeptAnswer>("kept-answer");

const keptSeconds = 24 * 60 * 60;
export const longestKey = 255;

const idempotencyError = (message: string): StripeError =>
  new StripeError(400, { type: "idempotency_error", message }, "parameters");

/** The answer that is kept under this key; refuses a key that was used for something else. */
export function findKeptAnswer(
  scene: Scene,
  request: Pick<KeptAnswer, "key" | "parameters" | "path">,
): KeptAnswer | undefined {
  const kept = scene.records.get(keptAnswers, request.key);
  if (kept === undefined) return undefined;
  if (kept.at + keptSeconds <= scene.now) {
    scene.records.delete(keptAnswers, request.key);
    return undefined;
  }
  const otherwise = `Try using a key other than '${kept.key}' if you meant to execute a different request.`;
  if (kept.path !== request.path) {
    throw idempotencyError(
      "Keys for idempotent requests can only be used for the same endpoint they were first used " +
        `for ('${request.path}' vs '${kept.path}'). ${otherwise}`,
    );
  }
  if (kept.parameters !== request.parameters) {
    throw idempotencyError(
      "Keys for idempotent requests can only be used with the same parameters they were first " +
        `used with. ${otherwise}`,
    );
  }
  return kept;
}

export function keepAnswer(scene: Scene, answer: Omit<KeptAnswer, "at">): void {
  scene.records.put(keptAnswers, answer.key, { ...answer, at: scene.now });
}

/** Two requests with one key at the same time: the second is turned away. */
export const keyInUse = (key: string): StripeError =>
  new StripeError(
    409,
    {
      type: "idempotency_error",
      code: "idempotency_key_in_use",
      doc_url: "https://stripe.com/docs/error-codes/idempotency-key-in-use",
      message:
        "There is currently another in-progress request using this Idempotent Key (that probably " +
        `means you submitted twice, and the other request is still going through): ${key}. ` +
        "Please try again later.",
    },
    "parameters",
  );
