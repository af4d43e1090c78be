import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import type { QuestionView, ShareView } from "../../../../shared/contract/arrangement-view.ts";
import { answerArrangements } from "../arrange/open-arrangements.tsx";
import { answerRequests, letEverythingBeInSight, showInvoice } from "../show-invoice.tsx";
import { forgetWays } from "../ways/open-ways.tsx";
import { aRequestView, arrangedInvoice } from "./sample-arranged.ts";

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  letEverythingBeInSight();
  forgetWays();
});

const paths = (sent: readonly { readonly path: string }[]) =>
  sent.map(({ path }) => path.split("/").slice(5).join("/"));

const aQuestion: QuestionView = {
  id: "qst_1",
  kind: "dispute",
  line: 1,
  status: "open",
  frozen: 28_000,
  askedAt: "2026-12-13T17:00:00.000Z",
  messages: [
    { from: "client", name: "Maya Chen", at: "2026-12-13T17:00:00.000Z", text: "No workshop." },
    { from: "vendor", name: "Ploy Srisai", at: "2026-12-14T01:00:00.000Z", text: "We look." },
  ],
};

describe("a request", () => {
  it("that waits says until when, and can be withdrawn", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    const { reloads } = showInvoice(arrangedInvoice({ request: aRequestView() }));

    await screen.findByText(/Studio Thonglor answers by 18 December 2026/u);
    screen.getByText("Two payments: $620.00 on 3 January and 3 February, nothing today");
    fireEvent.click(screen.getByRole("button", { name: "Withdraw it" }));

    await expect.poll(reloads).toBe(1);
    expect(paths(sent)).toEqual([`requests/${aRequestView().id}/withdraw`]);
  });

  it("that was countered shows the offer with yes and no, and sends what was seen", async () => {
    const sent = answerRequests(() => ({ status: 201, body: { agreementId: "plan_1" } }));
    const { proposal, terms } = aRequestView();
    const request = aRequestView({
      status: "countered",
      message: "Two halves would do.",
      counter: { proposal, terms },
    });
    const { reloads } = showInvoice(arrangedInvoice({ request }));

    await screen.findByText("Their word: Two halves would do.");
    screen.getByRole("button", { name: "No, thank you" });
    fireEvent.click(screen.getByRole("button", { name: "Accept this" }));

    await expect.poll(reloads).toBe(1);
    expect(paths(sent)).toEqual([`requests/${request.id}/accept`]);
    expect(sent[0]?.body).toEqual({ seen: terms, locale: "en" });
  });

  it("whose counter-offer was accepted isn't told as a yes to what was asked for", async () => {
    const { proposal, terms } = aRequestView();
    const request = aRequestView({ status: "approved", counter: { proposal, terms } });
    showInvoice(arrangedInvoice({ request }));

    await screen.findByText(/^Studio Thonglor offered another way, and you accepted it/u);
    expect(screen.queryByText(/said yes/u)).toBeNull();
  });

  it("that was declined has the vendor's word and leads to the other ways", async () => {
    answerArrangements({});
    const request = aRequestView({ status: "declined", message: "Sorry, not this quarter." });
    showInvoice(arrangedInvoice({ request }));

    await screen.findByText("Their word: Sorry, not this quarter.");
    fireEvent.click(screen.getByRole("button", { name: "See the other ways" }));

    expect(await screen.findByRole("list", { name: "Or settle it differently" })).toBeDefined();
  });

  it("that was withdrawn is not told any more", async () => {
    showInvoice(
      arrangedInvoice({
        request: aRequestView({ status: "withdrawn" }),
        pausedUntil: "2026-12-20",
      }),
    );

    await screen.findByRole("heading", { name: "A pause" });
    expect(screen.queryByRole("heading", { name: "Your request" })).toBeNull();
  });
});

describe("a promise", () => {
  it.each([
    ["open", /Reminders rest until then/u, 0],
    ["kept", /kept\. Thank you/u, 0],
    ["partly-kept", /a part of it came/u, 1],
    ["broken", /hasn’t come\. If something is in the way/u, 1],
  ] as const)("that is %s says so", async (status, text, ways) => {
    const promise = {
      id: "prm_1",
      status,
      date: "2026-12-18",
      amount: 124_000,
      madeAt: "2026-12-13T17:00:00.000Z",
    };
    showInvoice(arrangedInvoice({ promise }));

    await screen.findByText(text);
    expect(screen.queryAllByRole("button", { name: "See the other ways" })).toHaveLength(ways);
  });
});

describe("more time", () => {
  it("says what moved, and can be taken back", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    const { reloads } = showInvoice(
      arrangedInvoice(
        { originalDueDate: "2026-12-21", extension: { id: "ext_1", canTakeBack: true } },
        { dueDate: "2027-01-04" },
      ),
    );

    await screen.findByText("The due date moved from 21 December 2026 to 4 January 2027.");
    fireEvent.click(screen.getByRole("button", { name: "Take it back" }));

    await expect.poll(reloads).toBe(1);
    expect(sent).toMatchObject([{ method: "DELETE" }]);
  });
});

describe("a question", () => {
  it("has its thread, says what waits, and is written on", async () => {
    const sent = answerRequests(() => ({ status: 201, body: {} }));
    const { reloads } = showInvoice(arrangedInvoice({ questions: [aQuestion] }));

    await screen.findByText("About: Workshop with your team");
    screen.getByText("$280.00 waits for an answer and isn’t asked for until then.");
    screen.getByText("We look.");
    fireEvent.click(screen.getByText("Write something more"));
    fireEvent.input(screen.getByLabelText("In your words"), { target: { value: "Thanks." } });
    fireEvent.click(screen.getByRole("button", { name: "Send" }));

    await expect.poll(reloads).toBe(1);
    expect(sent).toMatchObject([{ body: { text: "Thanks." } }]);
    expect(paths(sent)).toEqual(["questions/qst_1/messages"]);
  });

  it("keeps what is being written over a reload, apart from the ways", async () => {
    showInvoice(arrangedInvoice({ questions: [aQuestion] }));

    await screen.findByText("Write something more");
    fireEvent.input(screen.getByLabelText("In your words"), { target: { value: "Tha" } });

    expect(history.state).toEqual({ arranged: { typed: { "message.qst_1": "Tha" } } });
  });

  it("of hard times thanks, and offers the gentlest ways", async () => {
    answerArrangements({ situation: { isHardship: true } });
    showInvoice(arrangedInvoice({ questions: [{ ...aQuestion, kind: "hardship", frozen: 0 }] }));

    await screen.findByText(/Thank you for telling us/u);
    fireEvent.click(screen.getByRole("button", { name: "Spread it in small parts" }));

    const plan = await screen.findByRole("button", { name: /^In installments/u });
    expect(plan.getAttribute("aria-expanded")).toBe("true");
  });
});

describe("shares", () => {
  const share: ShareView = {
    id: "shr_1",
    name: "Alex Kim",
    email: "alex@example.com",
    amount: 30_000,
    paid: 10_000,
    sharedAt: "2026-12-13T17:00:00.000Z",
  };

  it("say who pays what, and what stays", async () => {
    showInvoice(arrangedInvoice({ shares: [share] }, { paid: 10_000 }));

    await screen.findByText("$100.00 of $300.00 paid");
    expect(
      [...document.querySelectorAll(".shares .share-state")].map(({ textContent }) => textContent),
    ).toEqual(["$100.00 of $300.00 paid", "$940.00"]);
    screen.getByRole("button", { name: "Change the shares" });
  });

  it("of one's own are the ask, with nothing about anything else", async () => {
    const { wishes } = showInvoice(
      arrangedInvoice(
        { ownShare: { id: "shr_1", amount: 30_000, paid: 0 } },
        {
          events: [],
          options: [
            {
              method: "card",
              amount: 30_000,
              smallest: 50,
              largest: 30_000,
              step: 1,
              finalInDays: 0,
            },
          ],
        },
      ),
    );

    await screen.findByText("You see your share of this bill, shared by Harbour & Pine LLC.");
    expect(document.querySelector(".ask .figure")?.textContent).toBe("$300.00");
    await screen.findByRole("heading", { name: "Details" });
    expect(screen.queryByRole("button", { name: /right person/u })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Pay $300.00" }));
    await expect.poll(() => wishes).toEqual([{ method: "card" }]);
    fireEvent.click(screen.getByRole("button", { name: "Other ways to settle this" }));
    await screen.findByRole("list", { name: "Ways to pay" });
    expect(screen.queryByRole("list", { name: "Or settle it differently" })).toBeNull();
  });

  it("of one's own that are paid ask for nothing", async () => {
    showInvoice(arrangedInvoice({ ownShare: { id: "shr_1", amount: 30_000, paid: 30_000 } }));

    await screen.findByText("Your share is paid. Thank you.");
    expect(screen.queryByRole("button", { name: /^Pay/u })).toBeNull();
  });
});

describe("what was arranged in a preview", () => {
  it("can be looked at and does nothing", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    showInvoice(arrangedInvoice({ request: aRequestView() }), { mode: "preview" });

    fireEvent.click(await screen.findByRole("button", { name: "Withdraw it" }));

    expect(sent).toEqual([]);
  });
});
