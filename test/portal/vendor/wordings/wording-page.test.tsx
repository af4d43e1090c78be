import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { openId } from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const path = "/vendor/reminders/wording";
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const typeOpening = (value: string) =>
  fireEvent.input(screen.getByLabelText(/^Opening/u), { target: { value } });

function previewText(): string {
  const host = [...document.querySelectorAll(".wording-preview [inert] > div")].at(0);
  return host?.shadowRoot?.textContent ?? "";
}

describe("the vendor's own words", () => {
  it("start with ours, shown as the client gets them", async () => {
    showVendorPage(path);

    expect(await screen.findByText("All messages are in Kindly’s words.")).toBeTruthy();
    await waitFor(() => expect(previewText()).toContain("A short note about invoice 7."));
    expect(screen.getByRole("button", { name: "Save these words" })).toHaveProperty(
      "disabled",
      true,
    );
  });

  it("are shown in the mail as they are typed, and saved", async () => {
    const { asked, world } = showVendorPage(path);
    await screen.findByLabelText(/^Opening/u);
    typeOpening("Hello {contact}, this is about the website.");
    await waitFor(() => expect(previewText()).toContain("Hello Maya, this is about the website."));

    press("Save these words");

    expect(await screen.findByText("Saved. The next mail uses them.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("PUT"))).toMatchObject({
      request: "PUT /api/v1/wordings/reminder/warm/en",
      body: { parts: { opening: "Hello {contact}, this is about the website." } },
    });
    expect(world.reminders.wordings).toHaveLength(1);
  });

  it("name a placeholder that isn't one, and a better word for a harsh one", async () => {
    const { asked } = showVendorPage(path);
    await screen.findByLabelText(/^Opening/u);
    typeOpening("You failed to pay {total}.");

    press("Save these words");

    const opening = screen.getByLabelText(/^Opening/u);
    await waitFor(() => expect(opening.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getAllByText(/\{total\} is unknown\. There are \{client\}/u)).toHaveLength(2);
    expect(screen.getByText(/isn’t used in messages\. Better:/u)).toBeTruthy();
    expect(asked.some(({ request }) => request.startsWith("PUT"))).toBe(false);
  });

  it("take what Kindly fills in by a press", async () => {
    showVendorPage(path);
    await screen.findByLabelText(/^Opening/u);
    typeOpening("Hello");

    press("Insert {contact}");

    expect(screen.getByLabelText(/^Opening/u)).toHaveProperty("value", "Hello {contact}");
  });

  it("go to whoever asks for them", async () => {
    const { asked } = showVendorPage(path);
    await screen.findByLabelText(/^Opening/u);
    typeOpening("Hello {contact}.");

    press("Send it to me");

    expect(await screen.findByText("It is on its way to anna@studiolime.example.")).toBeTruthy();
    expect(asked.find(({ request }) => request.endsWith("/send-to-me"))?.body).toEqual({
      parts: { opening: "Hello {contact}." },
    });
  });

  it("give way to ours again", async () => {
    const world = aBusyWorld();
    const place = { message: "options", tone: "clear", locale: "en" } as const;
    world.reminders.wordings = [{ ...place, parts: { opening: "Three ways to settle it." } }];
    showVendorPage(path, world);
    fireEvent.click(await screen.findByText(/^Reminder with the ways to settle, clear, English/u));
    expect(await screen.findByDisplayValue("Three ways to settle it.")).toBeTruthy();

    press("Use Kindly’s words again");

    expect(await screen.findByText("Kindly’s words are back.")).toBeTruthy();
    await waitFor(() => expect(screen.getByLabelText(/^Opening/u)).toHaveProperty("value", ""));
    expect(world.reminders.wordings).toEqual([]);
  });

  it("are shown with the facts of an invoice that is picked", async () => {
    const { asked } = showVendorPage(path);
    const picker = await screen.findByLabelText("Shown with");
    await screen.findByRole("option", { name: /^SL-1042/u });
    fireEvent.change(picker, { target: { value: openId } });

    await waitFor(() =>
      expect(asked.filter(({ request }) => request.endsWith("/preview")).at(-1)?.body).toEqual({
        invoiceId: openId,
      }),
    );
  });
});
