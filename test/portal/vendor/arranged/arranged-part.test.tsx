import { fireEvent, screen, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { aQuestion } from "../../../shared/builders/a-question.ts";
import { aPlan } from "../../../shared/flexibility/a-plan.ts";
import { anArrangedWorld, anAskedWorld } from "../arranged-world.ts";
import { aTask, openId } from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";

const path = `/vendor/invoices/${openId}`;
const region = async () => within(await screen.findByRole("region", { name: "Arrangements" }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const answerPath = `POST /api/v1/invoices/${openId}/questions/${anId("qst", "a")}/answer`;

describe("what was arranged on an invoice", () => {
  it("says so when nothing is", async () => {
    showVendorPage(path);

    expect((await region()).getByText("Nothing is arranged, asked or promised.")).toBeTruthy();
  });

  it("shows a plan payment by payment, with its day", async () => {
    showVendorPage(path, anArrangedWorld({ plan: aPlan({ amounts: [42_000, 41_000, 41_000] }) }));
    const part = await region();

    const rows = within(part.getByRole("table", { name: "Payment plan" }))
      .getAllByRole("row")
      .map(({ textContent }) => textContent?.replaceAll("\u00a0", " "));

    expect(rows.map((row) => row?.replace(/\.00.*/u, ".00"))).toEqual([
      "10 Dec 2026$420.00",
      "10 Jan 2027$410.00",
      "10 Feb 2027$410.00",
    ]);
    expect(part.getByText(/^Charged by itself: Card/u)).toBeTruthy();
  });

  it("tells promise, pause and shares in a sentence each", async () => {
    const contactId = anId("con", "a");
    const at = "2026-12-10T17:00:00.000Z";
    showVendorPage(
      path,
      anArrangedWorld({
        promises: [
          {
            id: anId("prm"),
            requestKey: "key",
            status: "open",
            contactId,
            date: "2026-12-24",
            amount: 50_000,
            settledBefore: 0,
            madeAt: at,
          },
        ],
        shares: [
          {
            id: anId("shr"),
            payerId: anId("con", "e"),
            name: "Jo Park",
            email: "jo@example.com",
            amount: 40_000,
            paid: 10_000,
            sharedBy: contactId,
            sharedAt: at,
          },
        ],
      }),
    );
    const part = await region();

    expect(
      part.getByText("They promised $500.00 by 24 December 2026. Reminders rest until then."),
    ).toBeTruthy();
    expect(part.getByText("$100.00 of $400.00 paid")).toBeTruthy();
  });

  it("has a waiting request with its answers", async () => {
    showVendorPage(path, anAskedWorld());
    const part = await region();
    await part.findByRole("button", { name: "Approve" });

    press("Approve");

    expect(await screen.findByText(/^Approved. They are told/u)).toBeTruthy();
    expect(
      await part.findByText("The due date was moved from 21 December 2026 to 1 March 2027."),
    ).toBeTruthy();
  });
});

describe("giving more time", () => {
  it("moves the due date unasked, and says what follows", async () => {
    const { asked } = showVendorPage(path);
    await region();
    press("Give more time");
    await screen.findByRole("dialog", { name: "Give more time" });
    type("New due date", "2027-02-15");

    press("Move it to 15 February 2027");

    await screen.findByText("Done. All of the client’s contacts are told.");
    expect(asked.find(({ request }) => request.endsWith("/extension"))?.body).toEqual({
      date: "2027-02-15",
    });
  });

  it("is not to be had beside a plan, and says why", async () => {
    showVendorPage(path, anArrangedWorld({ plan: aPlan() }));
    const part = await region();

    const button = part.getByRole("button", { name: "Give more time" });

    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(part.getByText("A payment plan says when each payment is due.")).toBeTruthy();
  });
});

describe("a question on an invoice", () => {
  const asking = (change: Parameters<typeof aQuestion>[0] = {}) =>
    anArrangedWorld({ frozen: [{ questionId: anId("qst", "a") }] }, [aQuestion(change)]);

  async function openAnswer(name: string) {
    await region();
    press(`Answer: ${name}`);
    return within(await screen.findByRole("dialog", { name: "Your answer" }));
  }

  it("shows the thread, and what rests meanwhile", async () => {
    showVendorPage(path, asking({ line: 0 }));
    const part = await region();

    expect(part.getByText("What is this for?")).toBeTruthy();
    expect(part.getByText(/^Maya Chen, 1 Dec 2026/u)).toBeTruthy();
    expect(part.getByText("$1,240.00 is not asked for until you answer.")).toBeTruthy();
    expect(part.getByText(/^About line 1: /u)).toBeTruthy();
  });

  it("is answered in the vendor's words", async () => {
    const { asked } = showVendorPage(path, asking());
    await openAnswer("A question");
    type("Your words", "For the photos in May.");

    press("Send the answer");

    await screen.findByText("Sent. They see it on their page and by mail.");
    expect(asked.find(({ request }) => request === answerPath)?.body).toEqual({
      outcome: "answered",
      text: "For the photos in May.",
    });
    expect((await region()).getByText(/· answered$/u)).toBeTruthy();
  });

  it("is settled by a credit note of what is in question", async () => {
    const { asked } = showVendorPage(path, asking({ kind: "dispute" }));
    await openAnswer("Something isn’t right");
    choose("What it does", "adjusted");
    type("Lowered by", "240");
    type("Your words", "You are right.");

    press("Lower it by $240.00");

    await screen.findByText("Sent. They see it on their page and by mail.");
    expect(asked.find(({ request }) => request === answerPath)?.body).toEqual({
      outcome: "adjusted",
      text: "You are right.",
      creditAmount: 24_000,
    });
  });

  it("asks for words, and for an amount no larger than there is", async () => {
    const { asked } = showVendorPage(path, asking());
    const dialog = await openAnswer("A question");
    choose("What it does", "adjusted");
    type("Lowered by", "9999");

    press(/^Lower it by/u);

    expect(dialog.getByText("This is more than there is.")).toBeTruthy();
    expect(dialog.getByText("Please fill this in.")).toBeTruthy();
    expect(asked.some(({ request }) => request === answerPath)).toBe(false);
  });

  it("keeps words of hardship apart, and offers a kind answer to start from", async () => {
    const world = anArrangedWorld({}, [
      aQuestion({ kind: "hardship", messages: aQuestion().messages }),
    ]);
    world.tasks = [aTask("hardship-told", { id: `hardship-told.${anId("qst", "a")}` })];
    const { asked } = showVendorPage("/vendor/tasks", world);
    await screen.findByText(/^In confidence: only people who are signed in here read this/u);
    press("Answer: It is hard right now");
    const dialog = within(await screen.findByRole("dialog", { name: "Your answer" }));
    expect(dialog.queryByRole("option", { name: /stays as it is/u })).toBeNull();

    fireEvent.click(dialog.getByRole("button", { name: "Start from a kind answer" }));
    await dialog.findByDisplayValue(/Thank you for telling me/u);
    fireEvent.click(dialog.getByRole("button", { name: "Send the answer" }));

    await screen.findByText("Sent. They see it on their page and by mail.");
    expect(asked.find(({ request }) => request === answerPath)?.body).toMatchObject({
      outcome: "answered",
      text: expect.stringMatching(/^Dear .*Kind regards,\nAnna Lim$/su) as string,
    });
  });
});
