import { fireEvent, screen, within } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { manyLines, sampleInvoice } from "./sample-invoice.ts";
import { sampleStates } from "./sample-states.ts";
import { answerRequests, letEverythingBeInSight, showInvoice } from "./show-invoice.tsx";

beforeEach(letEverythingBeInSight);

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const cells = (row: number) =>
  within(rows()[row] as HTMLElement)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);

describe("the lines", () => {
  it("say what, how many, at which price and how much", () => {
    showInvoice(sampleStates["due-in"]);

    expect(screen.getByRole("table", { name: "What it is for" })).toBeDefined();
    expect(cells(1)).toEqual(["Workshop with your team", "1", "$280.00", "Tax 0%", "$280.00"]);
  });

  it("hold the period and the estimate beside what it came to", () => {
    showInvoice(sampleStates["due-in"]);

    const [what, , , , amount] = cells(0);
    expect(what).toContain("Estimated at $1,000.00");
    expect(what).toMatch(/1\s–\s30 November 2026/u);
    expect(amount).toBe("$960.00");
  });

  it("tell discounts apart and keep every decimal of a fine price", () => {
    showInvoice(sampleStates.taxed);

    expect(cells(0)[2]).toBe("€650.0010% off");
    expect(cells(1).slice(1)).toEqual(["500", "€1.8455€25.00 off", "Tax 7%", "€897.75"]);
  });

  it("show markup as text", () => {
    const description = "<b>bold</b><script>alert(1)</script>";
    showInvoice(
      sampleInvoice({ lines: [{ description, quantity: "1", unitPrice: "5", taxRate: "0" }] }),
    );

    expect(cells(0)[0]).toBe(description);
  });

  it("are shown whole while they are few", () => {
    showInvoice(sampleInvoice({ lines: manyLines(10) }));

    expect(rows()).toHaveLength(10);
    expect(screen.queryByRole("button", { name: /^Show all/u })).toBeNull();
  });

  it("are folded with their sum when they are many, and unfold with the focus on the next one", () => {
    showInvoice(sampleInvoice({ lines: manyLines(11) }));

    expect(rows()).toHaveLength(6);
    expect(screen.getByText("11 lines, $137.50 together")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Show all 11 lines" }));

    expect(rows()).toHaveLength(11);
    expect(document.activeElement).toBe(rows()[6]);
  });

  it("unfold for the printer", () => {
    showInvoice(sampleInvoice({ lines: manyLines(30) }));

    dispatchEvent(new Event("beforeprint"));

    expect(rows()).toHaveLength(30);
  });
});

describe("further lines", () => {
  const [firstCount, pageCount, count] = [20, 60, 170];
  const view = {
    ...sampleInvoice({ lines: manyLines(firstCount) }),
    lineCount: count,
    nextLineCursor: String(firstCount),
  };
  const pageAfter = (path: string) => {
    const from = Number(new URL(path, location.href).searchParams.get("cursor"));
    const end = Math.min(from + pageCount, count);
    const cursor = end < count ? { nextLineCursor: String(end) } : {};
    return { status: 200, body: { lines: manyLines(end - from, from), ...cursor } };
  };

  it("come page by page until the last", async () => {
    const sent = answerRequests(({ path }) => pageAfter(path));
    showInvoice(view);

    fireEvent.click(screen.getByRole("button", { name: "Show all 170 lines" }));
    await screen.findByText("170 of 170 lines shown");

    expect(sent.map(({ path }) => path.split("?")[1])).toEqual([
      "cursor=20",
      "cursor=80",
      "cursor=140",
    ]);
    expect(rows()).toHaveLength(count);
    expect(cells(count - 1)[0]).toBe("Photograph 170: retouching and export");
  });

  it("stop when a page can't be had, and go on from there", async () => {
    let isDown = true;
    answerRequests(({ path }) => (isDown ? { status: 503 } : pageAfter(path)));
    showInvoice(view);

    fireEvent.click(screen.getByRole("button", { name: "Show all 170 lines" }));
    const more = await screen.findByRole("button", { name: "Show the rest" });
    isDown = false;
    fireEvent.click(more);

    await screen.findByText("170 of 170 lines shown");
    expect(rows()).toHaveLength(count);
  });
});
