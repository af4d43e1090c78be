import { authorizePlan } from "../../shared/flexibility/plan-changes.ts";
import type { PaymentPlan, PlanSetup } from "../../shared/flexibility/payment-plan.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { CheckoutMethodKind } from "../../shared/payments/payment-method.ts";
import { paymentMethodRow } from "../../shared/payments/payment-method.ts";
import { obstacleOf } from "../../shared/payments/payment-options.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import type { KeptMethod, SetupReport } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { arrangementEffects } from "./arrangement-effects.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import type { Reader } from "./link-access.ts";
import { newId } from "./new-id.ts";
import { shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { customerOf } from "./stripe-customer.ts";

type Parts = Pick<World, "clock" | "receivables" | "processor">;

type Refusal =
  | { readonly reason: "no-plan" }
  | { readonly reason: "plan-not-changeable" }
  | { readonly reason: "method-not-offered"; readonly why: string }
  | { readonly reason: "method-not-available"; readonly refusedCode: string }
  | { readonly reason: "temporarily-unavailable" };

/** Where the client goes to authorize a method, or why there is nothing to authorize. */
export type SetUpAnswer =
  | { readonly outcome: "done"; readonly redirectUrl: string }
  | Refused<Refusal>;

/** Like a payment page, the page takes its client for 35 minutes. */
const pageLifetimeSeconds = 35 * 60;

/** What became of the page is asked once it has closed. */
const lookUpSeconds = pageLifetimeSeconds + 5 * 60;

/** Stripe waits ten days for its holder to prove an account by the deposits that it sends there. */
const savedSeconds = 11 * 24 * 60 * 60;

/**
 * Opens the page on which a method is authorized for a plan's installments, and nothing is paid. The
 * page with its exact request is written before the processor is asked; a repeat finds it again.
 */
export async function setUpMethod(
  world: World,
  ask: { readonly reader: Reader; readonly method?: CheckoutMethodKind; readonly key: string },
): Promise<SetUpAnswer> {
  const { reader } = ask;
  const customerId = await customerOf(world, reader);
  const written = await writeSetup(world, ask, customerId);
  if (written.outcome === "refused") return written;
  const { setup } = written;
  if (setup.url !== undefined) return { outcome: "done", redirectUrl: setup.url };
  const invoiceId = reader.invoice.id;
  const page = await world.processor.openSetup({ invoiceId, setupId: setup.id }, setup.request);
  if ("refusedCode" in page) {
    await changeSetup(world, invoiceId, setup.id, undefined);
    return refused({ reason: "method-not-available", refusedCode: page.refusedCode });
  }
  if ("failedCode" in page) return refused({ reason: "temporarily-unavailable" });
  await changeSetup(world, invoiceId, setup.id, { sessionId: page.sessionId, url: page.url });
  return { outcome: "done", redirectUrl: page.url };
}

type Written = { readonly outcome: "written"; readonly setup: PlanSetup } | Refused<Refusal>;

async function writeSetup(
  world: World,
  ask: Parameters<typeof setUpMethod>[1],
  customerId: string,
): Promise<Written> {
  const { reader, key } = ask;
  const invoiceId = reader.invoice.id;
  const requestKey = world.secrets.hash(`${reader.link.id}:${key}`);
  const id = newId(world.randomness, "set", reader.invoice.vendorId);
  const answer = await changeInvoice<Written>(world.receivables, invoiceId, ({ invoice }) => {
    const now = world.clock.now();
    if (invoice.stage !== "issued") return { answer: refused({ reason: "no-plan" }) };
    const plan = planInForce(invoice);
    if (plan === undefined) return { answer: refused({ reason: "no-plan" }) };
    const method = ask.method ?? plan.method;
    if (method === undefined || !paymentMethodRow(method).canBeKept) {
      return { answer: refused({ reason: "plan-not-changeable" }) };
    }
    const why = obstacleOf(invoice, method);
    if (why !== undefined) return { answer: refused({ reason: "method-not-offered", why }) };
    const { setup } = plan;
    const isTheirs = (setup?.contactId ?? plan.contactId) === reader.contact.id;
    const isSame = isTheirs && setup?.request.method === method && setup.request.expiresAt > now;
    if (setup !== undefined && (isSame || setup.requestKey === requestKey)) {
      return { answer: { outcome: "written", setup } };
    }
    const page = `${world.place.baseUrl}/i/${invoiceId}?setup=${id}`;
    const begun: PlanSetup = {
      id,
      requestKey,
      contactId: reader.contact.id,
      startedAt: now,
      request: {
        method,
        currency: invoice.content.currency,
        customerId,
        successUrl: `${page}&returned=1`,
        cancelUrl: `${page}&canceled=1`,
        expiresAt: addSeconds(now, pageLifetimeSeconds),
        description: `${invoice.vendor.name} – ${invoice.number}`.slice(0, 250),
      },
    };
    return {
      answer: { outcome: "written", setup: begun },
      commit: {
        invoice: { ...withSetup(invoice, plan, begun), stripeCustomerId: customerId },
        jobs: [
          {
            ownerId: invoiceId,
            name: `setup.${shortId(id)}`,
            work: { kind: "settle-setup", planId: plan.id, setupId: id },
            dueAt: addSeconds(now, lookUpSeconds),
          },
        ],
      },
    };
  });
  if (answer === undefined || answer.outcome === "too-large") return refused({ reason: "no-plan" });
  return answer;
}

function planInForce({ arrangements }: IssuedInvoice): PaymentPlan | undefined {
  const plan = arrangements?.plan;
  return plan?.status === "starting" || plan?.status === "active" ? plan : undefined;
}

function withSetup(
  invoice: IssuedInvoice,
  plan: PaymentPlan,
  setup: PlanSetup | undefined,
): IssuedInvoice {
  const { setup: _, ...rest } = plan;
  const changed = setup === undefined ? rest : { ...rest, setup };
  return { ...invoice, arrangements: { ...invoice.arrangements, plan: changed } };
}

/** Keeps the page of a setup, or forgets the setup; one that was replaced meanwhile stays. */
async function changeSetup(
  world: Parts,
  invoiceId: string,
  setupId: string,
  page: { readonly sessionId: string; readonly url: string } | undefined,
): Promise<void> {
  await changeInvoice(world.receivables, invoiceId, ({ invoice }) => {
    const plan = invoice.stage === "issued" ? planInForce(invoice) : undefined;
    const nothing = { answer: undefined };
    if (invoice.stage !== "issued" || plan?.setup?.id !== setupId) return nothing;
    const after = page === undefined ? undefined : { ...plan.setup, ...page };
    return { answer: undefined, commit: { invoice: withSetup(invoice, plan, after) } };
  });
}

/**
 * Reads what became of a page on which a method was to be authorized: a method that was saved is the
 * plan's from then on.
 */
export async function applySetup(
  world: Parts,
  invoiceId: string,
  setupId: string,
): Promise<JobOutcome> {
  const record = await world.receivables.readInvoice(invoiceId);
  const invoice = record?.invoice;
  const plan = invoice?.stage === "issued" ? planInForce(invoice) : undefined;
  if (plan?.setup?.id !== setupId) return { status: "skipped", reason: "setup-ended" };
  const report = await reportOf(world, invoiceId, plan.setup);
  if (report?.keptMethod !== undefined) {
    await authorize(world, invoiceId, setupId, report.keptMethod);
    return { status: "done" };
  }
  return waitOrForget(world, invoiceId, plan.setup, report);
}

/** A page that saved nothing is waited for while it is open, and forgotten once it has closed. */
async function waitOrForget(
  world: Parts,
  invoiceId: string,
  setup: PlanSetup,
  report: SetupReport | undefined,
): Promise<JobOutcome> {
  const now = world.clock.now();
  const { expiresAt } = setup.request;
  if (report?.page === "open" && expiresAt > now) {
    return { status: "again", dueAt: expiresAt, reason: "setup-open", tries: 0 };
  }
  if (report?.page === "complete" && now < addSeconds(expiresAt, savedSeconds)) {
    const dueAt = addSeconds(now, 60 * 60);
    return { status: "again", dueAt, reason: "setup-not-saved-yet", tries: 0 };
  }
  if (report?.page === "open") await world.processor.expireSetup(report.sessionId);
  await changeSetup(world, invoiceId, setup.id, undefined);
  return { status: "done" };
}

async function reportOf(
  world: Parts,
  invoiceId: string,
  setup: PlanSetup,
): Promise<SetupReport | undefined> {
  if (setup.sessionId !== undefined) return world.processor.readSetup(setup.sessionId);
  const since = addSeconds(setup.startedAt, -60);
  return world.processor.findSetup(
    { invoiceId, setupId: setup.id },
    setup.request.customerId,
    since,
  );
}

async function authorize(
  world: Parts,
  invoiceId: string,
  setupId: string,
  kept: KeptMethod,
): Promise<void> {
  await changeInvoice<undefined>(world.receivables, invoiceId, ({ invoice }): Change<undefined> => {
    const plan = invoice.stage === "issued" ? planInForce(invoice) : undefined;
    if (invoice.stage !== "issued" || plan?.setup?.id !== setupId) return { answer: undefined };
    const at = world.clock.now();
    const { contactId = plan.contactId } = plan.setup;
    const freed = withSetup(invoice, plan, undefined);
    const decided = authorizePlan(freed, {
      // The client may have chosen another kind of method than the plan had.
      method: kept.method,
      methodId: kept.id,
      paidWith: kept.shownAs,
      contactId,
      at,
    });
    if (decided.outcome === "refused") return { answer: undefined };
    const after = decided.invoice;
    const situation = { invoice: after, at, actor: contactId };
    const effects = arrangementEffects(situation, decided.news);
    const next = replan(invoice, after);
    const details = { planId: plan.id, method: kept.method };
    const subject = { ownerId: invoice.id, at, actor: contactId };
    return {
      answer: undefined,
      commit: {
        ...effects,
        invoice: after,
        facts: [fact(subject, "method-authorized", details), ...(effects.facts ?? [])],
        jobs: [...(effects.jobs ?? []), ...next.jobs],
        endedJobs: [...next.endedJobs, `setup.${shortId(setupId)}`],
      },
    };
  });
}
