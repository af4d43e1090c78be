import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { sampleInvoice } from "./sample-invoice.ts";
import { answerRequests, letEverythingBeInSight, showInvoice } from "./show-invoice.tsx";

beforeEach(letEverythingBeInSight);

describe("a preview of a draft", () => {
  it("shows what the client will see", async () => {
    showInvoice(sampleInvoice({ status: "draft", number: "ST-105" }), { mode: "preview" });

    expect(screen.getByText("Draft, not sent yet")).toBeDefined();
    expect(screen.getByRole("button", { name: "Pay $1,240.00" })).toBeDefined();
    expect(await screen.findByText("Details")).toBeDefined();
  });

  it("asks nothing of the server, opens nothing and leads nowhere", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    const { keys } = showInvoice(sampleInvoice({ status: "draft" }), { mode: "preview" });
    await screen.findByText("Details");

    for (const button of screen.getAllByRole("button")) fireEvent.click(button);
    const followed = screen.getAllByRole("link").filter((link) => fireEvent.click(link));

    expect(followed).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect([...sent, ...keys]).toEqual([]);
  });

  it("follows each change of what is being written", () => {
    const draft = sampleInvoice({ status: "draft", lines: [] });
    const { setView } = showInvoice(draft, { mode: "preview" });

    setView(sampleInvoice({ status: "draft", subject: "Spring photographs" }));

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Spring photographs");
    expect(screen.getByRole("button", { name: "Pay $1,240.00" })).toBeDefined();
    expect(screen.getAllByRole("row")).toHaveLength(3);
  });

  it("wears the vendor's colour in a form that can be read", () => {
    const { vendor } = sampleInvoice();
    showInvoice(sampleInvoice({ vendor: { ...vendor, accentColor: "#ffd400" } }), {
      mode: "preview",
    });

    const { style } = screen.getByRole("article");
    expect(style.getPropertyValue("--accent-dark")).toBe("#ffd400");
    expect(style.getPropertyValue("--accent-light")).toMatch(/^#[0-9a-f]{6}$/u);
    expect(style.getPropertyValue("--accent-light")).not.toBe("#ffd400");
  });
});
