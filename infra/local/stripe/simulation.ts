import { currentAccount, type AccountSettings } from "./account-settings.ts";
import { expireDueSessions } from "./checkout/session-record.ts";
import type { Records } from "./records.ts";
import { runDueSteps } from "./run-due-steps.ts";
import { idMaker, noRequest, type Cause, type Scene } from "./scene.ts";

/** What the parts that face the outside share: the records, and a way to act on them. */
export type Simulation = {
  records: Records;
  secretKey: string;
  newId: Scene["newId"];
  /** Runs `work` in one transaction, at the clock's present second. */
  act<T>(cause: Cause, work: (scene: Scene) => T): T;
};

export type SimulationSettings = {
  records: Records;
  secretKey: string;
  account: AccountSettings;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (bytes: number) => Uint8Array;
  origin: () => string;
  hasWebhook: () => boolean;
};

export function startSimulation(settings: SimulationSettings): Simulation {
  const { records, secretKey, account } = settings;
  const newId = idMaker(settings.random);
  return {
    records,
    secretKey,
    newId,
    act: (cause, work) =>
      records.transaction(() => {
        const scene: Scene = {
          records,
          now: Math.floor(settings.now() / 1_000),
          cause,
          account: currentAccount(records, account),
          origin: settings.origin(),
          hasWebhook: settings.hasWebhook(),
          newId,
        };
        // Whatever is asked, what came due has happened before.
        expireDueSessions(scene);
        runDueSteps({ ...scene, cause: noRequest });
        return work(scene);
      }),
  };
}
