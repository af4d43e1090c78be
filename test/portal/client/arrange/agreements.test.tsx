import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../../../../shared/contract/problem.ts";
import { letEverythingBeInSight } from "../show-invoice.tsx";
import { forgetWays, unfold } from "../ways/open-ways.tsx";
import { arrangementLines, openArrangements } from "./open-arrangements.tsx";

beforeEach(() => {
  letEverythingBeInSight();
  forgetWays();
});

const typeInto = (field: HTMLElement, value: string) =>
  fireEvent.input(field, { target: { value } });

const choose = (field: HTMLElement, value: string) =>
  fireEvent.change(field, { target: { value } });

const agreed = { agreementId: "plan_1", redirectUrl: "https://pay.example/session" };

describe("what can be arranged", () => {
  it("is told in one line each: what is paid today, and what follows", async () => {
    await openArrangements();

    expect(arrangementLines()).toEqual([
      ["A part now", "you choose how much; the rest stays open"],
      ["In installments", "Three payments: $413.34 today, $413.33 on 14 January and 14 February"],
      ["More time", "nothing today, all of it by 4 January"],
      ["Promise a day", "any day up to 28 December; reminders rest until then"],
      ["Split it with somebody", "each gets a link to their own share"],
      ["A question, or something isn’t right", "what you question waits for an answer"],
      ["It’s hard right now", "tell us in private, and we go easy"],
    ]);
  });

  it("leaves out what the vendor has switched off, and says why not what a reader looks for", async () => {
    await openArrangements({
      situation: { hasRequest: true },
      policy: { sharing: "nobody", pauseDays: 0 },
    });

    expect(arrangementLines().map(([name, line]) => [name, line])).toEqual([
      ["A part now", "you choose how much; the rest stays open"],
      ["In installments", "Your request is waiting for an answer."],
      ["More time", "Your request is waiting for an answer."],
      ["Promise a day", "any day up to 28 December; reminders rest until then"],
      ["A question, or something isn’t right", "what you question waits for an answer"],
      ["It’s hard right now", "tell us in private, and we go easy"],
    ]);
  });

  it("says that the vendor is asked first where nothing is granted at once", async () => {
    await openArrangements({ policy: { planInstallments: 0 } });

    expect(arrangementLines()[1]).toEqual([
      "In installments",
      "equal parts on days that suit you; Studio Thonglor is asked first",
    ]);
  });
});

describe("a plan", () => {
  it("is agreed with the values that are in it, after what is authorized was read", async () => {
    const { posted, left } = await openArrangements({
      answer: () => ({ status: 201, body: agreed }),
    });
    const plan = unfold(/^In installments/u);

    await plan.findByText("The total stays $1,240.00.");
    plan.getByText("What you authorize");
    plan.getByText(/Studio Thonglor may charge the amounts above on the days above, by card/u);
    plan.getByText(/stop the charges on this page whenever you like/u);
    fireEvent.click(plan.getByRole("button", { name: "Agree and pay $413.34 now" }));

    await expect.poll(() => left).toEqual(["https://pay.example/session"]);
    expect(posted()).toEqual([
      {
        method: "POST",
        path: expect.stringMatching(/\/agreements$/u) as string,
        body: {
          proposal: {
            plan: {
              installments: 3,
              cadence: "monthly",
              firstDate: "2026-12-14",
              collection: "autopay",
              method: "card",
            },
          },
          seen: {
            currency: "USD",
            total: 124_000,
            payNow: 0,
            parts: [
              { date: "2026-12-14", amount: 41_334 },
              { date: "2027-01-14", amount: 41_333 },
              { date: "2027-02-14", amount: 41_333 },
            ],
            lastDate: "2027-02-14",
            collection: "autopay",
            method: "card",
          },
          locale: "en",
        },
      },
    ]);
  });

  it("shows what every change of a field comes to", async () => {
    await openArrangements();
    const plan = unfold(/^In installments/u);

    choose(await plan.findByLabelText("How many payments"), "2");
    choose(plan.getByLabelText("How often"), "everyTwoWeeks");

    const status = () => plan.getAllByRole("status").map(({ textContent }) => textContent);
    expect(status()).toEqual(["Two payments: $620.00 today, $620.00 on 28 December"]);
    fireEvent.click(plan.getByLabelText("I pay each one myself, and you remind me"));
    plan.getByRole("button", { name: "Agree to these payments" });
    expect(plan.queryByText("What you authorize")).toBeNull();
  });

  it("can begin with something now by one method, and go on with another", async () => {
    const { posted } = await openArrangements({
      answer: () => ({ status: 201, body: { agreementId: "plan_1" } }),
    });
    const plan = unfold(/^In installments/u);

    typeInto(await plan.findByLabelText("An amount to pay now (optional)"), "500");
    fireEvent.click(plan.getByLabelText("Charged on each day by bank debit"));
    choose(plan.getByLabelText("How many payments"), "2");
    choose(plan.getByLabelText("The amount now is paid"), "card");
    fireEvent.click(plan.getByRole("button", { name: "Agree and pay $500.00 now" }));

    await expect
      .poll(() => posted()[0]?.body)
      .toMatchObject({
        proposal: {
          payNow: { amount: 50_000, method: "card" },
          plan: { installments: 2, firstDate: "2027-01-14", method: "us_bank_account" },
        },
      });
  });

  it("beyond the policy is asked for, with what would be granted and a reason", async () => {
    const { posted, reloads } = await openArrangements({
      answer: () => ({ status: 201, body: { id: "req_1" } }),
    });
    const plan = unfold(/^In installments/u);

    choose(await plan.findByLabelText("How many payments"), "9");
    plan.getByText("This goes beyond what Studio Thonglor grants at once:");
    plan.getByText("At once up to 6 payments.");
    typeInto(plan.getByLabelText("Why, if you like to say (optional)"), "A slow winter.");
    fireEvent.click(plan.getByRole("button", { name: "Ask Studio Thonglor for this" }));

    await expect.poll(reloads).toBe(1);
    expect(posted()[0]?.path).toMatch(/\/requests$/u);
    expect(posted()[0]?.body).toMatchObject({
      words: "A slow winter.",
      proposal: { plan: { installments: 9 } },
    });
    expect(history.state).toMatchObject({ ways: undefined });
  });

  it("that the server finds beyond the policy offers to ask, in the same place", async () => {
    const { posted } = await openArrangements({
      answer: ({ path }) =>
        path.endsWith("/agreements")
          ? { status: 409, body: problemOf("beyond-policy") }
          : { status: 201, body: { id: "req_1" } },
    });
    const plan = unfold(/^In installments/u);

    fireEvent.click(await plan.findByRole("button", { name: /^Agree and pay/u }));
    fireEvent.click(await plan.findByRole("button", { name: "Ask Studio Thonglor for this" }));

    await expect
      .poll(() => posted().map(({ path }) => path.split("/").at(-1)))
      .toEqual(["agreements", "requests"]);
  });

  it("on an invoice that has changed shows the new terms and says so", async () => {
    await openArrangements({
      later: { total: 100_000 },
      answer: () => ({ status: 409, body: problemOf("preview-outdated") }),
    });
    const plan = unfold(/^In installments/u);

    fireEvent.click(await plan.findByRole("button", { name: /^Agree and pay/u }));

    await plan.findByText("The total stays $1,000.00.");
    expect(await plan.findByText(/changed since this was shown/u)).toBeDefined();
  });

  it("that makes no sense says what would, and can't be sent", async () => {
    await openArrangements();
    const plan = unfold(/^In installments/u);

    typeInto(await plan.findByLabelText("First payment on"), "2026-12-01");

    plan.getByText("Please choose a day after 13 December 2026.");
    expect(plan.queryByRole("button", { name: /^Agree/u })).toBeNull();
  });

  it("becomes the terms of later invoices only for who ticks it", async () => {
    const { posted } = await openArrangements({
      answer: () => ({ status: 201, body: { agreementId: "plan_1" } }),
    });
    const plan = unfold(/^In installments/u);

    const box = await plan.findByLabelText(/for the same on later invoices too$/u);
    expect((box as HTMLInputElement).checked).toBe(false);
    fireEvent.click(box);
    fireEvent.click(plan.getByRole("button", { name: /^Agree/u }));

    await expect.poll(() => posted()[0]?.body).toMatchObject({ proposal: { forLater: true } });
  });
});

describe("more time", () => {
  it("is the latest day that is granted, in one press", async () => {
    const { posted, reloads } = await openArrangements({
      answer: () => ({ status: 201, body: { agreementId: "ext_1" } }),
    });
    const time = unfold(/^More time/u);

    fireEvent.click(
      await time.findByRole("button", { name: "Move the due date to 4 January 2027" }),
    );

    await expect.poll(reloads).toBe(1);
    expect(posted()[0]?.body).toMatchObject({ proposal: { dueDate: "2027-01-04" } });
  });

  it("keeps what was chosen over a reload, and Back closes it", async () => {
    await openArrangements();
    const time = unfold(/^More time/u);

    typeInto(await time.findByLabelText("All of it by"), "2026-12-30");

    expect(history.state).toMatchObject({
      ways: { way: "more-time", typed: { "time.date": "2026-12-30" } },
    });
    history.replaceState(null, "");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(screen.queryByRole("list", { name: "Or settle it differently" })).toBeNull();
  });
});
