import { fireEvent, screen, within } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../../../../shared/contract/problem.ts";
import { answerRequests, letEverythingBeInSight, showInvoice } from "../show-invoice.tsx";
import { forgetWays } from "../ways/open-ways.tsx";
import { aPlanView, arrangedInvoice } from "./sample-arranged.ts";

beforeEach(() => {
  letEverythingBeInSight();
  forgetWays();
});

const paths = (sent: readonly { readonly path: string }[]) =>
  sent.map(({ path }) => path.split("/").slice(5).join("/"));

const days = () =>
  [...document.querySelectorAll(".installment")].map((line) =>
    [...line.children].map(({ textContent }) => textContent),
  );

const planned = (change: Parameters<typeof aPlanView>[0] = {}) =>
  arrangedInvoice({ plan: aPlanView(change) }, { paid: 41_334, dueDate: "2027-01-03" });

describe("a plan in force", () => {
  it("asks for its next payment alone, and says what becomes of it", async () => {
    showInvoice(planned());

    await screen.findByText("Charged on 3 January 2027, by card");
    expect(document.querySelector(".ask .figure")?.textContent).toBe("$413.33");
    screen.getByText("Plan agreed, next payment 3 January 2027");
    screen.getByText("Charged by itself on each day: Visa ending in 4242.");
  });

  it("lists every installment with where it stands", async () => {
    showInvoice(
      planned({
        installments: [
          ...aPlanView().installments.slice(0, 1),
          {
            number: 2,
            date: "2027-01-03",
            movedFrom: "2026-12-28",
            amount: 41_333,
            paid: 0,
            state: "retrying",
            nextTryDate: "2027-01-06",
            declineCode: "insufficient_funds",
          },
          ...aPlanView().installments.slice(2),
        ],
      }),
    );

    await screen.findByRole("heading", { name: "Your payment plan" });
    expect(days()).toEqual([
      ["1 December 2026", "$413.34", "1 of 3, paid"],
      [
        "3 January 2027",
        "$413.33",
        "2 of 3, didn’t go through",
        "moved from 28 December 2026",
        "we try once more on 6 January 2027",
        "Your bank says that the balance or the limit doesn’t cover it.",
      ],
      ["3 February 2027", "$413.33", "3 of 3, to come"],
    ]);
  });

  it("takes the next payment early", async () => {
    const sent = answerRequests(() => ({
      status: 201,
      body: { redirectUrl: "https://pay.example/session" },
    }));
    const { left } = showInvoice(planned());

    fireEvent.click(await screen.findByRole("button", { name: "Pay the next $413.33 now" }));

    await expect.poll(() => left).toEqual(["https://pay.example/session"]);
    expect(sent[0]).toMatchObject({ body: { method: "card" } });
    expect(paths(sent)).toEqual(["plan/installments/2/pay"]);
  });

  it("moves a date within the days that are the client's", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    const { reloads } = showInvoice(planned());
    fireEvent.click(await screen.findByText("Move the date of payment 2"));

    const day = screen.getByLabelText("New day");
    fireEvent.input(day, { target: { value: "2027-06-01" } });
    fireEvent.submit(day.closest("form") as HTMLFormElement);
    expect(sent).toEqual([]);
    fireEvent.input(day, { target: { value: "2027-01-10" } });
    fireEvent.click(screen.getByRole("button", { name: "Move it to 10 January" }));

    await expect.poll(reloads).toBe(1);
    expect(sent).toMatchObject([{ body: { date: "2027-01-10" } }]);
    expect(paths(sent)).toEqual(["plan/installments/2/move"]);
  });

  it.each([
    ["Pause once", "plan/pause", {}],
    ["Stop automatic payments", "plan/stop", { what: "autopay" }],
    ["End the plan", "plan/stop", { what: "plan" }],
    ["Charge by bank debit from now on", "plan/method", { method: "us_bank_account" }],
  ])("is changed by one press: %s", async (button, path, body) => {
    const sent = answerRequests(() => ({ status: 204 }));
    const { reloads } = showInvoice(planned());

    fireEvent.click(await screen.findByRole("button", { name: button }));

    await expect.poll(reloads).toBe(1);
    expect(sent).toMatchObject([{ body }]);
    expect(paths(sent)).toEqual([path]);
  });

  it("says why something can't be changed, and shows where it stands", async () => {
    answerRequests(() => ({ status: 409, body: problemOf("plan-not-changeable") }));
    const { reloads } = showInvoice(planned());

    fireEvent.click(await screen.findByRole("button", { name: "Pause once" }));

    expect(await screen.findByText(/The plan can’t be changed like this/u)).toBeDefined();
    expect(reloads()).toBe(1);
  });

  it("by reminder is paid here, one by one", async () => {
    const { method: _, paidWith: __, ...plan } = aPlanView({ collection: "reminder" });
    showInvoice(arrangedInvoice({ plan }, { paid: 41_334, dueDate: "2027-01-03" }));

    await screen.findByRole("button", { name: "Pay $413.33 now" });
    screen.getByText("Please pay by 3 January 2027");
    screen.getByText("We write to you before each day, and you pay here.");
    expect(screen.queryByRole("button", { name: "Stop automatic payments" })).toBeNull();
  });
});

describe("a plan that waits", () => {
  it("for its first payment goes on to it, and can be taken back", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    const { reloads } = showInvoice(
      arrangedInvoice({
        plan: aPlanView({
          status: "starting",
          waitsFor: ["first-payment", "method"],
          payNow: { amount: 50_000, method: "card" },
          canTakeBack: true,
        }),
      }),
    );

    fireEvent.click(await screen.findByRole("button", { name: "Go on: pay $500.00" }));
    await expect.poll(reloads).toBe(1);
    fireEvent.click(screen.getByRole("button", { name: "Take it back" }));
    await expect.poll(reloads).toBe(2);

    expect(paths(sent)).toEqual(["plan/installments/0/pay", `agreements/${aPlanView().id}`]);
    expect(sent[1]?.method).toBe("DELETE");
  });

  it("for a method opens the page on which it is authorized", async () => {
    const sent = answerRequests(() => ({
      status: 201,
      body: { redirectUrl: "https://pay.example/setup" },
    }));
    const { left } = showInvoice(
      arrangedInvoice({ plan: aPlanView({ status: "starting", waitsFor: ["method"] }) }),
    );

    fireEvent.click(await screen.findByRole("button", { name: "Go on: authorize the charges" }));

    await expect.poll(() => left).toEqual(["https://pay.example/setup"]);
    expect(paths(sent)).toEqual(["plan/setup"]);
  });

  it("for a method while it is in force shows what comes next, and the same step", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    showInvoice(planned({ waitsFor: ["method"] }));

    fireEvent.click(await screen.findByRole("button", { name: "Go on: authorize the charges" }));

    screen.getByText("On 3 January 2027");
    expect(screen.queryByRole("button", { name: "Pay the next $413.33 now" })).toBeNull();
    await expect.poll(() => paths(sent)).toEqual(["plan/setup"]);
  });

  it("says that the charges are authorized to who comes back from that page", async () => {
    history.replaceState(null, "", "/i/inv_1?setup=set_1&returned=1");
    const sent = answerRequests(() => ({ status: 204 }));
    const starting = aPlanView({ status: "starting", waitsFor: ["method"] });
    const shown = showInvoice(arrangedInvoice({ plan: starting }), {
      async reload() {
        shown.setView(planned());
      },
    });

    await screen.findByText("The charges are authorized. Thank you.");
    expect(paths(sent)).toEqual(["plan/refresh"]);
    await expect.poll(() => location.search).toBe("");
    await screen.findByRole("button", { name: "Pay the next $413.33 now" });
  });
});

describe("a plan that is over", () => {
  it.each([
    ["finished", undefined, "Everything in the plan is paid. Thank you."],
    ["ended", "stopped", "The plan has ended. What is left is due as before."],
    ["ended", "missed", /The plan has ended, and what is left is due/u],
  ] as const)("%s (%s) says so, and the ask is for what is left", async (status, end, text) => {
    showInvoice(planned({ status, ...(end && { end }) }));

    await screen.findByText(text);
    expect(document.querySelector(".ask .figure")?.textContent).toBe("$826.66");
    const plan = screen.getByRole("heading", { name: "Your payment plan" }).parentElement;
    expect(within(plan as HTMLElement).queryByRole("button", { name: "End the plan" })).toBeNull();
  });
});
