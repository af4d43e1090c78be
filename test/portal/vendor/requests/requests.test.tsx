import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { anAskedWorld, requestId } from "../arranged-world.ts";
import { aTask, openId } from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { mailedSecret } from "../stub-flexibility.ts";
import { aBusyWorld } from "../stub-world.ts";

const path = "/vendor/requests";
const answerPath = `POST /api/v1/invoices/${openId}/requests/${requestId}/answer`;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const rowsOf = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .map(({ textContent }) => textContent);

async function typed(label: string | RegExp, value: string) {
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

describe("the list of requests", () => {
  it("says so when nobody asks for anything", async () => {
    showVendorPage(path);

    expect(await screen.findByText("No client is asking for anything.")).toBeTruthy();
  });

  it("shows who asks what, in which words, beyond which rule, with the exact terms", async () => {
    showVendorPage(path, anAskedWorld());
    await screen.findByRole("heading", {
      name: "Northwind Trading asks for more time, until 1 March 2027, for invoice SL-1042",
    });

    expect(rowsOf("What they would pay")).toEqual(["1 March 2027$1,240.00", "In all$1,240.00"]);
    expect(screen.getByText("Our funding comes in February.")).toBeTruthy();
    expect(screen.getByText("You grant a due date up to 4 January 2027 at once.")).toBeTruthy();
    expect(screen.getByText("21 December 2026")).toBeTruthy();
  });

  it("approves with one press", async () => {
    const { asked } = showVendorPage(path, anAskedWorld());
    await screen.findByRole("heading", { name: /asks for more time/u });

    press("Approve");

    expect(await screen.findByText(/^Approved. They are told/u)).toBeTruthy();
    expect(asked.find(({ request }) => request === answerPath)?.body).toEqual({
      decision: "approve",
    });
    expect(await screen.findByText("No client is asking for anything.")).toBeTruthy();
  });

  it("declines with a word, which may be left out", async () => {
    const { asked } = showVendorPage(path, anAskedWorld());
    await screen.findByRole("heading", { name: /asks for more time/u });
    press("Decline");
    const dialog = within(await screen.findByRole("dialog", { name: "Decline kindly" }));
    await typed(/^Your word to them/u, "Sorry, not this time.");

    fireEvent.click(dialog.getByRole("button", { name: "Decline" }));

    await screen.findByText(/^Declined. They are told kindly/u);
    expect(asked.find(({ request }) => request === answerPath)?.body).toEqual({
      decision: "decline",
      message: "Sorry, not this time.",
    });
  });

  it("keeps a request that could not be answered, and says why", async () => {
    const { order } = showVendorPage(path, anAskedWorld());
    await screen.findByRole("heading", { name: /asks for more time/u });
    order("POST /api/v1/invoices", "preview-outdated");

    press("Approve");

    expect((await screen.findByRole("alert")).textContent).toMatch(/terms have changed meanwhile/u);
    expect(screen.getByRole("heading", { name: /asks for more time/u })).toBeTruthy();
  });
});

describe("offering something else", () => {
  async function counter() {
    const page = showVendorPage(path, anAskedWorld());
    await screen.findByRole("heading", { name: /asks for more time/u });
    press("Offer something else");
    await screen.findByRole("dialog", { name: "Offer something else" });
    return page;
  }

  it("previews payments to the cent and day, and sends what was previewed", async () => {
    const { asked } = await counter();
    fireEvent.change(screen.getByLabelText("What you offer"), { target: { value: "plan" } });
    await typed("How many payments", "3");
    await typed("The first on", "2027-01-31");
    expect(rowsOf("What they would see")).toEqual([
      "31 January 2027$413.34",
      "28 February 2027$413.33",
      "31 March 2027$413.33",
      "In all$1,240.00",
    ]);

    press("Send the offer");

    await screen.findByText("Offered. They have a week to accept it.");
    expect(asked.find(({ request }) => request === answerPath)?.body).toEqual({
      decision: "counter",
      proposal: {
        plan: {
          installments: 3,
          cadence: "monthly",
          firstDate: "2027-01-31",
          collection: "reminder",
        },
      },
    });
    expect(await screen.findByText("You offered")).toBeTruthy();
  });

  it("takes a part at once, and the rest on a later day", async () => {
    await counter();
    await typed(/^All of it by/u, "2027-02-01");
    await typed(/^An amount at once/u, "240");

    expect(rowsOf("What they would see")).toEqual([
      "On the day of the yes$240.00",
      "1 February 2027$1,000.00",
      "In all$1,240.00",
    ]);
  });

  it("says what can't be agreed on, and asks the server nothing", async () => {
    const { asked } = await counter();
    await typed(/^All of it by/u, "2026-12-01");

    press("Send the offer");

    expect(screen.getByText("The day must come after 21 December 2026.")).toBeTruthy();
    expect(screen.getByLabelText(/^All of it by/u).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("button", { name: "Send the offer" })).toBeTruthy();
    expect(asked.some(({ request }) => request === answerPath)).toBe(false);
  });
});

describe("the page that a mailed link opens", () => {
  const signedOut = () => ({ ...anAskedWorld(), isSignedIn: false });

  afterEach(() => history.replaceState(undefined, "", "/"));

  function openAt(secret: string | undefined, world = signedOut()) {
    history.replaceState(undefined, "", `/vendor/answer${secret ? `#${secret}` : ""}`);
    return showVendorPage("/vendor/answer", world);
  }

  it("shows the request without signing in, and keeps the secret out of every address", async () => {
    const { asked } = openAt(mailedSecret);
    await screen.findByRole("heading", { name: /asks for more time, until 1 March 2027/u });

    expect(location.hash).toBe("");
    expect(asked).toEqual([
      expect.objectContaining({
        request: "POST /api/v1/answers/open",
        body: { secret: mailedSecret },
      }),
    ]);
    expect(screen.getByText("Our funding comes in February.")).toBeTruthy();
  });

  it("decides only on a press, then says thank you", async () => {
    const { asked, world } = openAt(mailedSecret);
    await screen.findByRole("heading", { name: /asks for more time/u });

    press("Approve");

    expect(await screen.findByRole("heading", { name: "Thank you" })).toBeTruthy();
    expect(asked.at(-1)).toMatchObject({
      request: "POST /api/v1/answers",
      body: { secret: mailedSecret, answer: { decision: "approve" } },
    });
    expect(world.isSignedIn).toBe(false);
  });

  it.each([undefined, "x".repeat(43)])(
    "says that a link is used or too old, and leads to signing in: %s",
    async (secret) => {
      openAt(secret);

      expect(
        await screen.findByRole("heading", { name: "This link no longer works" }),
      ).toBeTruthy();
      expect(screen.getByRole("link", { name: "Sign in" }).getAttribute("href")).toBe(
        "/vendor/sign-in?then=%2Fvendor%2Frequests",
      );
    },
  );

  it("says that it was settled when somebody else was faster", async () => {
    const { order } = openAt(mailedSecret);
    await screen.findByRole("heading", { name: /asks for more time/u });
    order("POST /api/v1/answers", "request-ended");

    press("Approve");

    expect(
      await screen.findByRole("heading", { name: "This has been settled meanwhile" }),
    ).toBeTruthy();
  });

  it("says so when the server can't be reached, and tries again", async () => {
    const world = signedOut();
    const { order } = openAt(undefined, world);
    await screen.findByRole("heading", { name: "This link no longer works" });
    order("POST /api/v1/answers/open", "silence");
    location.hash = mailedSecret;
    await screen.findByRole("heading", { name: "We couldn’t reach the server" });

    press("Try again");

    expect(await screen.findByRole("heading", { name: /asks for more time/u })).toBeTruthy();
    expect(location.hash).toBe("");
  });
});

describe("a request among what needs a person", () => {
  it("is answered in place, and is gone then", async () => {
    const world = anAskedWorld();
    showVendorPage("/vendor/tasks", world);
    await screen.findByRole("heading", { name: /asks for more than your settings grant/u });
    await screen.findByRole("button", { name: "Approve" });

    press("Approve");

    expect(await screen.findByText(/^Approved. They are told/u)).toBeTruthy();
    await waitFor(() => expect(screen.getByText("Nothing needs you now.")).toBeTruthy());
  });

  it("asks whether terms hold for later invoices", async () => {
    const world = aBusyWorld();
    world.tasks = [aTask("terms-for-later", { facts: { netDays: 45 } })];
    const { asked } = showVendorPage("/vendor/tasks", world);
    await screen.findByText("45 days to pay");

    press("No, only this once");

    await screen.findByText("Left at this one invoice.");
    expect(asked.find(({ request }) => request.endsWith("/terms-for-later"))?.body).toEqual({
      keep: false,
    });
  });
});
