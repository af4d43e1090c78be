import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../../../../shared/contract/problem.ts";
import { answerRequests, letEverythingBeInSight, showInvoice } from "../show-invoice.tsx";
import { forgetWays, payableInvoice, unfold } from "../ways/open-ways.tsx";
import { openArrangements } from "./open-arrangements.tsx";

beforeEach(() => {
  letEverythingBeInSight();
  forgetWays();
});

const typeInto = (field: HTMLElement, value: string) =>
  fireEvent.input(field, { target: { value } });

const choose = (field: HTMLElement, value: string) =>
  fireEvent.change(field, { target: { value } });

const lastPath = (path: string | undefined) => path?.split("/").slice(5).join("/");

describe("a part now", () => {
  it("begins with half, says what stays open, and is paid as the button says", async () => {
    const { wishes } = await openArrangements();
    const part = unfold(/^A part now/u);

    typeInto(await part.findByLabelText("Amount"), "400");
    part.getByText("$840.00 stays open and is due on 21 December 2026.");
    fireEvent.click(part.getByRole("button", { name: "Pay $400.00 by card" }));

    await expect.poll(() => wishes).toEqual([{ method: "card", amount: 40_000 }]);
  });

  it("of more than is left is told beside its field", async () => {
    const { wishes } = await openArrangements();
    const part = unfold(/^A part now/u);

    typeInto(await part.findByLabelText("Amount"), "9000");
    fireEvent.click(part.getByRole("button", { name: /^Pay/u }));

    part.getByText("The most that can be paid this way now is $1,240.00.");
    expect(wishes).toEqual([]);
  });
});

describe("a promise", () => {
  it("is a day and an amount, sent once", async () => {
    const { posted, reloads } = await openArrangements();
    const promise = unfold(/^Promise a day/u);

    typeInto(await promise.findByLabelText("It comes by"), "2026-12-18");
    fireEvent.click(promise.getByRole("button", { name: "Promise $1,240.00 by 18 December" }));

    await expect.poll(reloads).toBe(1);
    expect(posted().map(({ path, body }) => [lastPath(path), body])).toEqual([
      ["promises", { date: "2026-12-18", amount: 124_000 }],
    ]);
  });

  it("further away than is offered is told beside its field", async () => {
    const { posted } = await openArrangements();
    const promise = unfold(/^Promise a day/u);

    typeInto(await promise.findByLabelText("It comes by"), "2027-03-01");
    fireEvent.click(promise.getByRole("button", { name: /^Promise/u }));

    promise.getByText("Please choose a day up to 28 December 2026.");
    expect(posted()).toEqual([]);
  });
});

describe("splitting", () => {
  it("asks who, how much, and keeps the rest where it is", async () => {
    const { posted, reloads } = await openArrangements({
      answer: () => ({ status: 200, body: { shares: [] } }),
    });
    const share = unfold(/^Split it/u);

    const name = await share.findByLabelText("Name");
    expect(name.getAttribute("aria-invalid")).toBe("false");
    typeInto(name, "Alex Kim");
    typeInto(share.getByLabelText("E-mail address"), "alex@example.com");
    typeInto(share.getByLabelText("Their share"), "300");
    share.getByText("$940.00 stays with you.");
    fireEvent.click(share.getByRole("button", { name: "Share $300.00 and send the links" }));

    await expect.poll(reloads).toBe(1);
    expect(posted()[0]?.body).toEqual({
      shares: [{ name: "Alex Kim", email: "alex@example.com", amount: 30_000 }],
    });
  });

  it("takes several people, and tells what is missing where", async () => {
    const { posted } = await openArrangements();
    const share = unfold(/^Split it/u);

    fireEvent.click(await share.findByRole("button", { name: "Add a person" }));
    typeInto(share.getAllByLabelText("Name")[0] as HTMLElement, "Alex Kim");
    fireEvent.click(share.getByRole("button", { name: /^Share/u }));

    expect(share.getAllByText("Please fill this in.")).toHaveLength(1);
    expect(share.getAllByText(/^Please give an e-mail address/u)).toHaveLength(2);
    fireEvent.click(share.getByRole("button", { name: "Leave Person 2 out" }));
    expect(share.getAllByLabelText("Name")).toHaveLength(1);
    expect(posted()).toEqual([]);
  });

  it("of more than is left is not sent", async () => {
    const { posted } = await openArrangements();
    const share = unfold(/^Split it/u);

    typeInto(await share.findByLabelText("Their share"), "2000");
    share.getByText("That is $760.00 more than is left to pay.");
    fireEvent.click(share.getByRole("button", { name: /^Share/u }));

    expect(posted()).toEqual([]);
  });

  it("begins with the shares that stand", async () => {
    const shared = {
      id: "shr_1",
      name: "Alex Kim",
      email: "alex@example.com",
      amount: 30_000,
      paid: 0,
      sharedAt: "2026-12-13T10:00:00.000Z",
    };
    const { posted } = await openArrangements({
      view: payableInvoice({ arrangements: { shares: [shared] } }),
      answer: () => ({ status: 200, body: { shares: [] } }),
    });
    const share = unfold(/^Split it/u);

    typeInto(await share.findByLabelText("Their share"), "250");
    fireEvent.click(share.getByRole("button", { name: "Save the shares" }));

    await expect
      .poll(() => posted()[0]?.body)
      .toEqual({
        shares: [{ id: "shr_1", name: "Alex Kim", email: "alex@example.com", amount: 25_000 }],
      });
  });
});

describe("a question", () => {
  it("is about a line, and says what waits for the answer", async () => {
    const { posted } = await openArrangements({ answer: () => ({ status: 201, body: {} }) });
    const question = unfold(/^A question/u);

    fireEvent.click(await question.findByLabelText("Something isn’t right"));
    choose(question.getByLabelText("What it is about"), "1");
    question.getByText(/This line waits for the answer and isn’t asked for until then/u);
    typeInto(question.getByLabelText("In your words"), "There was no workshop.");
    fireEvent.click(question.getByRole("button", { name: "Send it to Studio Thonglor" }));

    await expect
      .poll(() => posted().map(({ path, body }) => [lastPath(path), body]))
      .toEqual([["questions", { kind: "dispute", line: 1, text: "There was no workshop." }]]);
  });

  it("without words isn't sent", async () => {
    const { posted } = await openArrangements();
    const question = unfold(/^A question/u);

    fireEvent.click(await question.findByRole("button", { name: /^Send it/u }));

    question.getByText("Please fill this in.");
    expect(posted()).toEqual([]);
  });

  it("that is refused says why", async () => {
    await openArrangements({
      answer: () => ({ status: 409, body: problemOf("too-many-questions") }),
    });
    const question = unfold(/^A question/u);

    typeInto(await question.findByLabelText("In your words"), "Why?");
    fireEvent.click(question.getByRole("button", { name: /^Send it/u }));

    expect(await question.findByText(/As many questions as we can keep are open/u)).toBeDefined();
  });
});

describe("hard times", () => {
  it("are told in private", async () => {
    const { posted } = await openArrangements({ answer: () => ({ status: 201, body: {} }) });
    const hardship = unfold(/^It’s hard/u);

    typeInto(await hardship.findByLabelText("In your words"), "I lost my job.");
    fireEvent.click(hardship.getByRole("button", { name: "Tell Studio Thonglor in private" }));

    await expect
      .poll(() => posted()[0]?.body)
      .toEqual({ kind: "hardship", text: "I lost my job." });
  });

  it("give a pause without a reason", async () => {
    const { posted } = await openArrangements();
    const hardship = unfold(/^It’s hard/u);

    await hardship.findByText(/reminders rest until 21 December 2026/u);
    fireEvent.click(hardship.getByRole("button", { name: "Pause the reminders" }));

    await expect.poll(() => posted().map(({ path }) => lastPath(path))).toEqual(["pause"]);
  });
});

describe("what can be arranged, where it can't be asked", () => {
  it("leaves the ways to pay as they are and can be asked for again", async () => {
    answerRequests(() => ({ status: 0 }));
    showInvoice(payableInvoice());
    fireEvent.click(screen.getByRole("button", { name: "Other ways to settle this" }));

    expect(await screen.findByText(/What else can be arranged didn’t load/u)).toBeDefined();
    screen.getByRole("button", { name: "Try again" });
    screen.getByRole("list", { name: "Ways to pay" });
  });
});
