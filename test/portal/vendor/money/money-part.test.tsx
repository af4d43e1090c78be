import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import {
  aDeclared,
  aPaid,
  aPartlyPaidWorld,
  aWithheld,
  openId,
  openRecord,
} from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const path = `/vendor/invoices/${openId}`;
const region = async (name: string) => within(await screen.findByRole("region", { name }));
const dialogOf = async (name: string) => within(await screen.findByRole("dialog", { name }));
type Dialog = Awaited<ReturnType<typeof dialogOf>>;
// Amounts and dates hold together by spaces that don't break.
const lines = (dialog: Dialog) =>
  dialog.getAllByRole("listitem").map(({ textContent }) => textContent.replaceAll("\u00a0", " "));

function type(dialog: Dialog, label: RegExp, text: string): void {
  fireEvent.input(dialog.getByLabelText(label), { target: { value: text } });
}

async function openDialog(button: string | RegExp, title: string) {
  const money = await region("Money");
  fireEvent.click(await money.findByRole("button", { name: button }));
  return dialogOf(title);
}

describe("the money of an invoice", () => {
  it("says that nothing was paid yet", async () => {
    showVendorPage(path);
    const money = await region("Money");

    expect(money.getByText("Nothing has been paid yet.")).toBeTruthy();
  });

  it("names each payment's method, amount and state, and what went back of it", async () => {
    showVendorPage(
      path,
      aPartlyPaidWorld({
        refunds: [
          {
            id: "re_1",
            amount: 10_000,
            status: "succeeded",
            origin: "vendor",
            isStillOwed: false,
            requestedAt: "2026-12-14T18:00:00.000Z",
          },
        ],
      }),
    );
    const money = await region("Money");

    expect(await money.findByText("Visa ending in 4242")).toBeTruthy();
    expect(money.getByText("Partly refunded")).toBeTruthy();
    expect(money.getByText("Refunded $100.00")).toBeTruthy();
    expect(money.getByText("They no longer owe it.")).toBeTruthy();
    expect(money.getByText("Up to $300.00 can go back.")).toBeTruthy();
  });

  it("records what remains, and says beforehand that it settles the invoice", async () => {
    const { asked } = showVendorPage(path);
    const dialog = await openDialog("Record a payment", "Record a payment");
    expect(dialog.getByLabelText("Amount")).toHaveProperty("value", "1240.00");
    expect(lines(dialog)[0]).toBe("The invoice is settled.");

    fireEvent.change(dialog.getByLabelText("How it came"), { target: { value: "cheque" } });
    type(dialog, /Reference/u, "Cheque 881");
    fireEvent.click(dialog.getByRole("button", { name: "Record $1,240.00" }));

    expect(await screen.findByText("$1,240.00 is recorded.")).toBeTruthy();
    const recording = asked.find(({ request }) => request.endsWith("/payments"));
    expect(recording?.body).toEqual({
      method: "cheque",
      amount: 124_000,
      receivedDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as unknown,
      reference: "Cheque 881",
    });
    expect(recording?.key).toBeTruthy();
  });

  it("says what is left, what is too much, and that a certificate is due", async () => {
    showVendorPage(path);
    const dialog = await openDialog("Record a payment", "Record a payment");

    type(dialog, /^Amount/u, "1,000");
    type(dialog, /Tax they withheld/u, "40");
    expect(lines(dialog)[0]).toBe("$200.00 is left to pay, and reminders go on.");
    expect(lines(dialog)).toContain("We remind you of the certificate until you have checked it.");
    type(dialog, /^Amount/u, "1300");
    expect(lines(dialog)[1]).toBe("$100.00 is more than is owed and becomes their store credit.");
  });

  it("tries the same recording again after silence, so that it can't happen twice", async () => {
    const { asked, order } = showVendorPage(path);
    const dialog = await openDialog("Record a payment", "Record a payment");
    order("POST /api/v1/invoices/", "silence");
    const record = () => fireEvent.click(dialog.getByRole("button", { name: "Record $1,240.00" }));

    record();
    await dialog.findByText(/it won’t happen twice/u);
    record();

    await screen.findByText("$1,240.00 is recorded.");
    const keys = asked.flatMap(({ request, key }) => (request.endsWith("/payments") ? [key] : []));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it("refunds a part, of which nothing is owed again unless that is said", async () => {
    const { asked } = showVendorPage(path, aPartlyPaidWorld());
    const dialog = await openDialog(/^Refund: Visa/u, "Refund this payment?");
    expect(dialog.getByLabelText("Amount")).toHaveProperty("value", "400.00");
    expect(dialog.getByRole("radio", { name: /no longer owe/u })).toHaveProperty("checked", true);
    expect(lines(dialog)).toEqual([
      "$400.00 goes back to them: Visa ending in 4242.",
      "It usually takes 5 to 10 business days. Stripe keeps its fees.",
      "Nothing more is owed for it, and they aren’t asked for it again.",
      "They hear of it by mail. It can’t be called back.",
    ]);

    type(dialog, /^Amount/u, "150");
    fireEvent.click(dialog.getByRole("radio", { name: /They owe it again/u }));
    expect(lines(dialog)[2]).toBe("$990.00 is left to pay then, and reminders go on.");
    fireEvent.click(dialog.getByRole("button", { name: "Refund $150.00" }));

    await screen.findByText("$150.00 is on its way back.");
    expect(asked.find(({ request }) => request.endsWith("/refunds"))?.body).toEqual({
      amount: 15_000,
      isStillOwed: true,
    });
  });

  it("refunds no more than there is", async () => {
    const { asked } = showVendorPage(path, aPartlyPaidWorld());
    const dialog = await openDialog(/^Refund: Visa/u, "Refund this payment?");

    type(dialog, /^Amount/u, "400.01");
    fireEvent.click(dialog.getByRole("button", { name: "Refund $400.01" }));

    expect((await dialog.findAllByText("This is more than there is.")).length).toBeGreaterThan(0);
    expect(asked.some(({ request }) => request.endsWith("/refunds"))).toBe(false);
  });

  it("refunds nothing that a dispute holds, and says so", async () => {
    showVendorPage(
      path,
      aPartlyPaidWorld({
        disputes: [
          {
            id: "dp_1",
            status: "open",
            amount: 40_000,
            withdrawn: 40_000,
            reason: "fraudulent",
            isBankReturn: false,
            openedAt: "2026-12-14T18:00:00.000Z",
          },
        ],
      }),
    );
    const money = await region("Money");
    const refund = await money.findByRole("button", { name: /^Refund: Visa/u });

    fireEvent.click(refund);

    const reason = document.getElementById(refund.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("A dispute holds this money, so it can’t be refunded now.");
    expect(money.getByText("Disputed")).toBeTruthy();
    expect(screen.queryByRole("dialog", { name: "Refund this payment?" })).toBeNull();
  });

  it("asks with equal weight whether a refund made at Stripe is still owed", async () => {
    const { asked } = showVendorPage(
      path,
      aPartlyPaidWorld({
        refunds: [
          {
            id: "re_9",
            amount: 10_000,
            status: "succeeded",
            origin: "processor",
            taken: { fromCredit: 0, fromReceivable: 10_000, beyond: 0 },
            requestedAt: "2026-12-14T18:00:00.000Z",
          },
        ],
      }),
    );
    const money = await region("Money");
    const no = await money.findByRole("button", { name: "No, it is settled" });
    const yes = money.getByRole("button", { name: "Yes, they owe it again" });
    expect(no.className).toBe(yes.className);

    fireEvent.click(yes);

    await waitFor(() =>
      expect(asked.find(({ request }) => request.endsWith("/refunds/re_9/answer"))?.body).toEqual({
        isStillOwed: true,
      }),
    );
  });

  it("reverses a recorded payment after asking why", async () => {
    const world = aPartlyPaidWorld();
    const { paymentIntentId: _, paidWith: __, request: ___, ...recorded } = aPaid();
    openRecord(world).payments = [{ ...recorded, method: "cheque" }];
    const { asked } = showVendorPage(path, world);
    const dialog = await openDialog(/^Reverse: Cheque/u, "Reverse this payment?");
    expect(lines(dialog)).toEqual(["$400.00 is owed again, and reminders go on."]);

    type(dialog, /^Why/u, "The cheque bounced");
    fireEvent.click(dialog.getByRole("button", { name: "Reverse it" }));

    await screen.findByText("The payment is reversed.");
    expect(asked.find(({ request }) => request.endsWith("/reverse"))?.body).toEqual({
      reason: "The cheque bounced",
    });
  });

  it("says what a credit note does to what is owed and to store credit", async () => {
    const { asked } = showVendorPage(path, aPartlyPaidWorld());
    const dialog = await openDialog("Credit note", "Ask for less");

    type(dialog, /^Amount/u, "240");
    expect(lines(dialog)[0]).toBe("$600.00 is left to pay then.");
    type(dialog, /^Amount/u, "1000");
    expect(lines(dialog).slice(0, 2)).toEqual([
      "Nothing is left to pay then.",
      "$160.00 was paid already and becomes their store credit.",
    ]);
    type(dialog, /^Why/u, "Two pages fewer");
    fireEvent.click(dialog.getByRole("button", { name: "Issue a credit note of $1,000.00" }));

    await screen.findByText("The credit note is issued.");
    expect(asked.find(({ request }) => request.endsWith("/credit-notes"))?.body).toEqual({
      amount: 100_000,
      reason: "Two pages fewer",
    });
    expect(await screen.findByText("Credit note SL-1042-C1: $1,000.00 less is asked")).toBeTruthy();
  });

  it("writes off what remains, with the reason", async () => {
    const { asked } = showVendorPage(path);
    const dialog = await openDialog("Write off", "Write this invoice off?");

    type(dialog, /^Why/u, "They closed");
    fireEvent.click(dialog.getByRole("button", { name: "Write off $1,240.00" }));

    await screen.findByText("The invoice is written off.");
    expect(asked.find(({ request }) => request.endsWith("/write-off"))?.body).toEqual({
      reason: "They closed",
    });
  });

  it("uses store credit only where there is some in its currency", async () => {
    const world = aBusyWorld();
    world.credits.set(anId("cli", "a"), {
      credits: [{ amount: 50_000, currency: "USD" }],
      movements: [],
    });
    const { asked } = showVendorPage(path, world);
    const dialog = await openDialog("Use store credit", "Use their store credit?");
    expect(lines(dialog)).toEqual(["$740.00 is left to pay then."]);

    fireEvent.click(dialog.getByRole("button", { name: "Use $500.00" }));

    await screen.findByText("$500.00 of their credit is used.");
    expect(asked.find(({ request }) => request.endsWith("/store-credit"))?.body).toEqual({
      amount: 50_000,
    });
  });

  it("shows a declared payment with its slip, and confirms it as it came", async () => {
    const world = aBusyWorld();
    openRecord(world).declarations = [aDeclared()];
    const { asked } = showVendorPage(path, world);
    const money = await region("Money");
    expect(await money.findByText("They say: $1,240.00 by cheque")).toBeTruthy();
    const slip = money.getByRole("img", { name: "What they attached" });
    expect(slip.getAttribute("src")).toBe(`/api/v1/invoices/${openId}/slips/${anId("slp", "a")}`);

    fireEvent.click(money.getByRole("button", { name: "It has come" }));
    const dialog = await dialogOf("The money has come?");
    type(dialog, /^Amount/u, "1200");
    fireEvent.click(dialog.getByRole("button", { name: "Confirm $1,200.00" }));

    await screen.findByText("Thank you. It is booked, and they get a receipt.");
    expect(asked.find(({ request }) => request.endsWith("/confirm"))?.body).toEqual({
      amount: 120_000,
      receivedDate: "2026-12-10",
      reference: "Cheque 881",
    });
  });

  it("declines a declared payment with a kind word", async () => {
    const world = aBusyWorld();
    openRecord(world).declarations = [aDeclared()];
    const { asked } = showVendorPage(path, world);
    const dialog = await openDialog("Not found", "You didn’t find it?");

    fireEvent.click(dialog.getByRole("button", { name: "Tell them" }));
    expect((await dialog.findAllByText("Please fill this in.")).length).toBeGreaterThan(0);
    type(dialog, /^A kind word/u, "We don’t see it yet.");
    fireEvent.click(dialog.getByRole("button", { name: "Tell them" }));

    await screen.findByText("They are told.");
    expect(asked.find(({ request }) => request.endsWith("/decline"))?.body).toEqual({
      message: "We don’t see it yet.",
    });
  });

  it("accepts tax withheld above the law's share", async () => {
    const world = aBusyWorld();
    openRecord(world).withholdings = [aWithheld()];
    const { asked } = showVendorPage(path, world);
    const money = await region("Money");
    expect(await money.findByText(/More than the law’s share of \$37.20/u)).toBeTruthy();

    fireEvent.click(money.getByRole("button", { name: "Accept" }));

    await screen.findByText("Accepted: it counts as settled.");
    expect(asked.find(({ request }) => request.endsWith("/answer"))?.body).toEqual({
      answer: "accepted",
    });
  });

  it("books what came differently, but not in another currency", async () => {
    const { asked } = showVendorPage(
      path,
      aPartlyPaidWorld({
        anomaly: {
          differs: "amount",
          amount: 39_000,
          currency: "USD",
          at: "2026-12-14T17:05:00.000Z",
        },
      }),
    );
    const money = await region("Money");
    expect(await money.findByText("We asked for $400.00; $390.00 came.")).toBeTruthy();

    fireEvent.click(money.getByRole("button", { name: "Book $390.00" }));

    await screen.findAllByText("You booked what came.");
    expect(asked.find(({ request }) => request.endsWith("/anomaly"))?.body).toEqual({
      resolution: "accepted",
    });
  });

  it("says why nothing is done about money that is settled or on its way", async () => {
    showVendorPage(`/vendor/invoices/${anId("inv", "e")}`);
    const money = await region("Money");
    const writeOff = money.getByRole("button", { name: "Write off" });

    const reason = document.getElementById(writeOff.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("A payment is on its way.");
  });
});
