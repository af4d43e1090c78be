import type { Hono } from "hono";
import * as v from "valibot";
import { readJsonObject } from "../read-json-object.ts";
import { changeAccount, type AccountSettings } from "./account-settings.ts";
import { controlAnswer } from "./control-answer.ts";
import { knownKinds } from "./payments/kind-rules.ts";
import { noRequest, type Scene } from "./scene.ts";
import type { Simulation } from "./simulation.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

const settings = v.strictObject({
  /** With a new country and no list, what is usual there is switched on. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Such as "TH".'))),
  /** The kinds that are switched on; all others are off. */
  enabledPaymentMethods: v.optional(v.array(v.picklist(knownKinds))),
});

const showAccount = ({ account: { country, enabledPaymentMethods } }: Scene): AccountSettings => ({
  country,
  enabledPaymentMethods,
});

/** What the vendor does in Stripe's dashboard: the account's country, and its payment methods. */
export function addAccount(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.get("/account", () => controlAnswer(simulation, sender, showAccount));
  app.post("/account", async ({ req }) => {
    const read = await readJsonObject(req.raw, settings);
    if ("problem" in read) return read.problem;
    const { country, enabledPaymentMethods: enabled } = read.value;
    simulation.act(noRequest, (scene) => {
      const before = scene.account;
      const kept = country === undefined ? before.enabledPaymentMethods : undefined;
      changeAccount(scene, {
        country: country ?? before.country,
        enabledPaymentMethods: enabled ?? kept,
      });
    });
    return controlAnswer(simulation, sender, showAccount);
  });
}
