import type { Hono } from "hono";
import { presentPaymentForVendor } from "../../../functions/http/present-payments.ts";
import type {
  ChangeOwnAccount,
  PaymentSettingsChange,
  PayOutCredit,
} from "../../../shared/contract/money-schema.ts";
import {
  changeOwnAccountSchema,
  paymentSettingsChangeSchema,
  payOutCreditSchema,
} from "../../../shared/contract/money-schema.ts";
import type { StubRoutes } from "./stub-money.ts";

const pageSize = 50;

/** The code that the stub mails to whoever asks. */
export const accountCode = "K7QM-X2P4";

/** What is told over all invoices: payments, credit, tasks, and how the vendor is paid. */
export function bookRoutes(app: Hono, stub: StubRoutes): void {
  const { world, checked, problem } = stub;
  app.get("/api/v1/payments", (context) => {
    const { cursor = "0" } = context.req.query();
    const rows = world.records.flatMap(({ invoice, payments = [] }) =>
      payments.map((payment) => ({
        invoiceId: invoice.id,
        invoiceNumber: invoice.stage === "issued" ? invoice.number : "",
        clientName: invoice.stage === "issued" ? invoice.client.name : "",
        payment: presentPaymentForVendor(payment),
      })),
    );
    const newest = rows.toSorted((a, b) => b.payment.startedAt.localeCompare(a.payment.startedAt));
    const end = Number(cursor) + pageSize;
    const items = newest.slice(Number(cursor), end);
    return context.json({ items, ...(end < newest.length && { nextCursor: String(end) }) });
  });
  app.get("/api/v1/clients/:id/credit", (context) =>
    context.json(world.credits.get(context.req.param("id")) ?? { credits: [], movements: [] }),
  );
  app.post("/api/v1/clients/:id/credit/pay-out", async (context) => {
    const body = await checked(context, payOutCreditSchema);
    if (body instanceof Response) return body;
    const { amount, currency } = body as PayOutCredit;
    const credit = world.credits.get(context.req.param("id"));
    const known = credit?.credits.find((each) => each.currency === currency);
    if (!credit || !known) return problem("no-credit");
    if (amount > known.amount) return problem("credit-exceeded");
    known.amount -= amount;
    credit.movements.unshift({
      id: "paid-out",
      kind: "paid-out",
      amount: { amount: -amount, currency },
      at: world.now,
    });
    return context.json(credit);
  });
  app.get("/api/v1/tasks", (context) => context.json({ items: world.tasks }));
  app.post("/api/v1/tasks/:id/done", (context) => {
    const id = context.req.param("id");
    world.tasks = world.tasks.map((task) =>
      task.id === id ? { ...task, status: "done", doneAt: world.now } : task,
    );
    return context.body(null, 204);
  });
  settingsRoutes(app, stub);
}

function settingsRoutes(app: Hono, { world, checked, problem }: StubRoutes): void {
  const path = "/api/v1/payment-settings";
  const change = (changed: object) => {
    world.settings = { ...world.settings, ...changed, version: world.settings.version + 1 };
    return Response.json(world.settings);
  };
  app.get(path, (context) => context.json(world.settings));
  app.patch(path, async (context) => {
    if (context.req.header("if-match") !== `"${world.settings.version}"`) {
      return problem("version-outdated");
    }
    const body = await checked(context, paymentSettingsChangeSchema);
    if (body instanceof Response) return body;
    const { preferred: _, withholdingPercent: __, ...kept } = world.settings;
    const said = Object.entries(body as PaymentSettingsChange);
    world.settings = kept;
    return change(Object.fromEntries(said.filter(([, value]) => value !== null)));
  });
  app.post(`${path}/check`, () => change({ enabledAtStripe: ["card"] }));
  app.post(`${path}/own-account/code`, (context) => context.body(null, 204));
  app.post(`${path}/own-account`, async (context) => {
    const body = await checked(context, changeOwnAccountSchema);
    if (body instanceof Response) return body;
    const { code, account } = body as ChangeOwnAccount;
    if (code !== accountCode) return problem("code-not-valid");
    const effectiveAt = "2026-12-16T03:00:00.000Z";
    const shown = account && { ...account, changedAt: effectiveAt };
    return change({ pendingOwnAccount: { account: shown, effectiveAt } });
  });
}
