import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Hold } from "../../shared/milestones/reminder-settings.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import { holdFacts, newHold } from "./new-hold.ts";
import type { HoldRefusal, HoldWish } from "./new-hold.ts";
import { replan } from "./replan.ts";

type Parts = Pick<World, "clock" | "receivables">;

type Held = Decided<{ readonly hold: Hold }, HoldRefusal>;
type Lifted = Decided<object, HoldRefusal>;

/** Holds the reminders of one invoice, in place of a hold that it may have. Undefined without one. */
export async function holdInvoice(
  world: Parts,
  ask: { readonly invoiceId: string; readonly actorId: string; readonly hold: HoldWish },
): Promise<Held | undefined> {
  const { invoiceId, actorId } = ask;
  const answer = await changeInvoice<Held>(
    world.receivables,
    invoiceId,
    ({ invoice }): Change<Held> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      const now = world.clock.now();
      const decided = newHold(ask.hold, { actorId, now, timeZone: invoice.timeZone });
      if (decided.outcome === "refused") return { answer: decided };
      const subject = { ownerId: invoiceId, at: now, actor: actorId };
      const facts = [fact(subject, "held", { ...holdFacts(decided.hold), level: "invoice" })];
      const after = { ...invoice, hold: decided.hold };
      return { answer: decided, commit: { ...replanned(invoice, after), facts } };
    },
  );
  invariant(answer?.outcome !== "too-large", "A hold adds little to an invoice.");
  return answer;
}

/** Lets the reminders of one invoice go on, as far as no other level holds them. */
export async function liftInvoiceHold(
  world: Parts,
  ask: { readonly invoiceId: string; readonly actorId: string },
): Promise<Lifted | undefined> {
  const { invoiceId, actorId } = ask;
  const answer = await changeInvoice<Lifted>(
    world.receivables,
    invoiceId,
    ({ invoice }): Change<Lifted> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      if (invoice.hold === undefined) return { answer: { outcome: "done" } };
      const { hold: _, ...after } = invoice;
      const subject = { ownerId: invoiceId, at: world.clock.now(), actor: actorId };
      const facts = [fact(subject, "hold-lifted", { level: "invoice" })];
      return { answer: { outcome: "done" }, commit: { ...replanned(invoice, after), facts } };
    },
  );
  invariant(answer?.outcome !== "too-large", "Lifting a hold adds nothing to an invoice.");
  return answer;
}

function replanned(before: IssuedInvoice, after: IssuedInvoice): InvoiceWrite {
  return { invoice: after, ...replan(before, after) };
}

/** A party may change for another reason in between; more than that is no accident. */
const maximumTries = 5;

/** Holds the reminders of all of a client's invoices; they follow by a job. Undefined without one. */
export async function holdClient(
  world: Parts,
  ask: { readonly clientId: string; readonly actorId: string; readonly hold: HoldWish },
): Promise<Held | undefined> {
  const { clientId, actorId } = ask;
  const vendor = await world.receivables.readVendor(vendorOf(clientId));
  const answer = await changeClientHold(world, clientId, (client) => {
    const timeZone = client.timeZone ?? vendor?.timeZone ?? "UTC";
    return newHold(ask.hold, { actorId, now: world.clock.now(), timeZone });
  });
  if (answer?.outcome !== "done") return answer;
  const { hold } = answer;
  invariant(hold !== undefined, "Whoever holds has a hold.");
  const subject = { ownerId: clientId, at: hold.at, actor: actorId };
  await world.receivables.addFacts([fact(subject, "held", holdFacts(hold))]);
  return { outcome: "done", hold };
}

/** Lets the reminders of a client's invoices go on, as far as no other level holds them. */
export async function liftClientHold(
  world: Parts,
  ask: { readonly clientId: string; readonly actorId: string },
): Promise<Lifted | undefined> {
  const answer = await changeClientHold(world, ask.clientId, () => ({ outcome: "done" }));
  if (answer?.outcome !== "done") return answer;
  const subject = { ownerId: ask.clientId, at: world.clock.now(), actor: ask.actorId };
  await world.receivables.addFacts([fact(subject, "hold-lifted")]);
  return { outcome: "done" };
}

type Next = Decided<{ readonly hold?: Hold }, HoldRefusal>;

async function changeClientHold(
  world: Parts,
  clientId: string,
  decide: (client: Client) => Next,
): Promise<Next | undefined> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return undefined;
    const next = decide(client);
    if (next.outcome === "refused") return next;
    const { hold: _, ...rest } = client;
    const version = client.version + 1;
    const changed: Client = {
      ...rest,
      version,
      ...(next.hold === undefined ? {} : { hold: next.hold }),
    };
    const spreading = {
      ownerId: clientId,
      name: `spread.${version}`,
      work: { kind: "spread-policy" },
      dueAt: world.clock.now(),
    } as const;
    if (await world.receivables.putClient(changed, client.version, [spreading])) return next;
  }
  return refused({ reason: "changed-meanwhile" });
}
