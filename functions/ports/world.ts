import type { AccessStore } from "./access.ts";
import type { Clock } from "./clock.ts";
import type { Documents } from "./documents.ts";
import type { JobStore, Schedules } from "./jobs.ts";
import type { Log } from "./log.ts";
import type { Mailer } from "./mailer.ts";
import type { PaymentProcessor } from "./payment-processor.ts";
import type { Randomness } from "./randomness.ts";
import type { Receivables } from "./receivables.ts";
import type { Secrets } from "./secrets.ts";

/** Where this deployment lives. */
export type Place = {
  /** The origin of all links, without a slash at the end; never taken from a request. */
  readonly baseUrl: string;
};

/** Everything that the shell needs of the world; each use case asks for its part of it. */
export type World = {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly receivables: Receivables;
  readonly jobs: JobStore;
  readonly access: AccessStore;
  readonly processor: PaymentProcessor;
  readonly mailer: Mailer;
  readonly schedules: Schedules;
  readonly documents: Documents;
  readonly place: Place;
};
