import { lastMailTo, linkIn } from "./mailbox.ts";
import { type Json, type Program, send } from "./started-program.ts";

/** A vendor and a client about one invoice, each doing by program what their page does. */
export type Billing = {
  /** The client's address. */
  readonly email: string;
  /** Known once the draft is written. */
  invoiceId: string;
  /** The hosted page on which the client pays. */
  sessionId: string;
  link: string;
  cookie: string;
};

/** The steps of the main job, in order. */
export const steps = ["write", "issue", "open", "start", "pay"] as const;

export type Step = (typeof steps)[number];

export const invoiceTotal = 124_000;

export function newBilling(email = "reader@lakeside.example"): Billing {
  return { email, invoiceId: "", sessionId: "", link: "", cookie: "" };
}

/** Does a step; asked again, it is what a person does who got no answer. */
export async function take(step: Step, program: Program, billing: Billing): Promise<void> {
  await actions[step](program, billing);
}

const actions: Readonly<Record<Step, (program: Program, billing: Billing) => Promise<void>>> = {
  write: async (program, billing) => {
    const { email } = billing;
    const contacts = [{ name: "Noor Reader", role: "primary", email }];
    const wanted = { kind: "business", name: "Lakeside Books", contacts };
    const client = await program.asVendor("POST", "/clients", wanted, "client");
    const lines = [{ description: "Shop sign", quantity: "1", unitPrice: "1240", taxRate: "0" }];
    const draft = { clientId: client.id, currency: "USD", subject: "A new shop sign", lines };
    billing.invoiceId = (await program.asVendor("POST", "/invoices", draft, "draft")).id;
  },
  issue: async (program, billing) => {
    const path = `/invoices/${billing.invoiceId}/issue`;
    await program.asVendor("POST", path, { send: true }, "issue");
  },
  open: async (program, billing) => {
    billing.link = linkIn(await lastMailTo(program, billing.email));
    const secret = billing.link.split("#")[1];
    const response = await fetch(`${portal(program, billing)}/open`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    if (!response.ok) throw new Error(`The link opens nothing: ${response.status}`);
    billing.cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  },
  start: async (program, billing) => {
    const headers = { cookie: billing.cookie, "idempotency-key": "first" };
    const address = `${portal(program, billing)}/payments`;
    const started: Json = await send(address, "POST", { method: "card" }, headers);
    billing.sessionId = new URL(started.redirectUrl).pathname.split("/").at(-1) ?? "";
  },
  pay: async (program, { sessionId }) => {
    const body = { payment_method: "pm_card_visa" };
    await program.local("POST", `/stripe/checkout/${sessionId}/complete`, body);
    await program.idle();
  },
};

function portal({ origin }: Program, { invoiceId }: Billing): string {
  return `${origin}/api/portal/invoices/${invoiceId}`;
}
