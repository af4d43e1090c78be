import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { aDraft, aLine } from "../../../shared/builders/a-draft.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const draftPath = `/vendor/invoices/${anId("inv", "f")}`;
const newPath = "/vendor/invoices/new";

function type(label: string | RegExp, text: string): HTMLElement {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value: text } });
  return field;
}

async function pickClient(name: string): Promise<void> {
  const box = await screen.findByRole("combobox", { name: "Client" });
  fireEvent.click(box);
  fireEvent.click(await screen.findByRole("option", { name: new RegExp(name, "u") }));
}

async function writeInvoice(): Promise<void> {
  await pickClient("Northwind");
  type("What it is for", "Website redesign");
  type("Line 1: Description", "Design of twelve pages");
  type("Line 1: Unit price", "1,240.00");
  type("Line 1: Tax %", "7");
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const totals = () => within(screen.getByRole("region", { name: "Totals" }));

describe("writing an invoice", () => {
  it("adds up while one types", async () => {
    showVendorPage(newPath);
    await writeInvoice();

    expect(totals().getByText("Tax 7% on $1,240.00")).toBeTruthy();
    expect(totals().getByText("$1,326.80")).toBeTruthy();
  });

  it("says in words when it will be due", async () => {
    showVendorPage(newPath);
    await writeInvoice();

    type("Days to pay", "14");

    const told = screen.getByText(/Issued today, it asks/u).textContent;
    expect(told).toBe("Issued today, it asks to be paid within 14 days, by 28 December 2026.");
  });

  it("saves a new draft under a key of its own, and goes on at the draft's address", async () => {
    const { asked, history } = showVendorPage(newPath);
    await writeInvoice();

    press("Save draft");

    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    const saved = asked.find(({ request }) => request === "POST /api/v1/invoices");
    expect(saved?.key).toMatch(/^[\da-f-]{36}$/u);
    expect(saved?.body).toEqual({
      clientId: anId("cli", "a"),
      currency: "USD",
      subject: "Website redesign",
      lines: [
        {
          description: "Design of twelve pages",
          quantity: "1",
          unitPrice: "1240.00",
          taxRate: "7",
        },
      ],
      adjustments: [],
      paymentTerms: { netDays: 30 },
      usefulLinks: [],
      senderId: anId("mem", "a"),
    });
    await waitFor(() => expect(history.get()).toMatch(/^\/vendor\/invoices\/inv_/u));
    expect(await screen.findByText(/^Saved at/u)).toBeTruthy();
  });

  it("shows each fault at its field and in a summary that leads there", async () => {
    const { asked } = showVendorPage(newPath);
    await pickClient("Northwind");
    const price = type("Line 1: Unit price", "1,5");

    press("Save draft");

    const summary = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(summary));
    const links = within(summary).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "What it is for – Please fill this in.",
      "Line 1: Description – Please fill this in.",
      "Line 1: Unit price – Please write a number, with a point before decimals.",
    ]);
    expect(price.getAttribute("aria-invalid")).toBe("true");
    fireEvent.click(links[2] as HTMLElement);
    expect(document.activeElement).toBe(price);
    expect(asked.some(({ request }) => request.startsWith("POST"))).toBe(false);
  });

  it("takes back what it said of a field once that is edited", async () => {
    showVendorPage(newPath);
    await writeInvoice();
    type("What it is for", "");
    press("Save draft");
    const subject = await screen.findByLabelText("What it is for");
    await waitFor(() => expect(subject.getAttribute("aria-invalid")).toBe("true"));

    type("What it is for", "Website");

    expect(subject.getAttribute("aria-invalid")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows what the server finds at the field that it points at, in words of our own", async () => {
    showVendorPage(newPath);
    await writeInvoice();
    press("Add a link");
    type("Link 1: Name", "Board");
    type("Link 1: Address", "http://insecure.example");

    press("Save draft");

    const summary = await screen.findByRole("alert");
    expect(summary.textContent).toContain("Link 1: Address – Please check this.");
    expect(screen.getByLabelText("Link 1: Address").getAttribute("aria-invalid")).toBe("true");
  });

  it("keeps all that was typed when the server can't be reached, and tries the same again", async () => {
    const { asked, order } = showVendorPage(newPath);
    await writeInvoice();
    order("POST /api/v1/invoices", "silence");

    press("Save draft");
    await screen.findByText(/We couldn’t reach the server/u);
    expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "Website redesign");
    press("Save draft");

    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    const keys = asked.filter(({ request }) => request === "POST /api/v1/invoices");
    expect(keys).toHaveLength(2);
    expect(keys[0]?.key).toBe(keys[1]?.key);
  });

  it("brings back what was typed before a reload", async () => {
    const first = showVendorPage(newPath);
    await writeInvoice();
    first.unmount();

    const { unmount } = showVendorPage(newPath, aBusyWorld());

    expect(await screen.findByText("We kept what you typed before.")).toBeTruthy();
    expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "Website redesign");
    press("Start over");
    expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "");
    unmount();
  });

  it("adds, doubles, moves and removes lines by buttons", async () => {
    showVendorPage(newPath);
    await writeInvoice();
    const described = () =>
      screen
        .getAllByLabelText(/^Line \d: Description$/u)
        .map((field) => (field as HTMLTextAreaElement).value);

    press("Add a line");
    type("Line 2: Description", "Hosting");
    press("More about line 2");
    press("Duplicate: Line 2");
    expect(described()).toEqual(["Design of twelve pages", "Hosting", "Hosting"]);
    press("Up: Line 2");
    expect(described()).toEqual(["Hosting", "Design of twelve pages", "Hosting"]);
    press("Remove: Line 1");

    expect(described()).toEqual(["Design of twelve pages", "Hosting"]);
    expect(screen.getByText("The line was removed.")).toBeTruthy();
  });

  it("goes to the next line on Enter, adding one at the end that is taxed alike", async () => {
    showVendorPage(newPath);
    await writeInvoice();

    fireEvent.keyDown(screen.getByLabelText("Line 1: Unit price"), { key: "Enter" });

    expect(document.activeElement).toBe(screen.getByLabelText("Line 2: Description"));
    expect(screen.getByLabelText("Line 2: Tax %")).toHaveProperty("value", "7");
  });

  it("adds a client without leaving the invoice", async () => {
    const { asked } = showVendorPage(newPath);
    fireEvent.click(await screen.findByRole("button", { name: "Add a new client" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New client" }));
    const fill = (label: RegExp, text: string) =>
      fireEvent.input(dialog.getByLabelText(label), { target: { value: text } });

    fill(/^Name$/u, "Lotus Bakery");
    fill(/person who gets/u, "Dao");
    fill(/E-mail/u, "dao@lotus.example");
    fireEvent.click(dialog.getByRole("button", { name: "Add client" }));

    await waitFor(() =>
      expect(screen.getByRole("combobox", { name: "Client" })).toHaveProperty(
        "value",
        "Lotus Bakery · dao@lotus.example",
      ),
    );
    expect(asked.find(({ request }) => request === "POST /api/v1/clients")?.body).toEqual({
      kind: "business",
      name: "Lotus Bakery",
      taxIdentifiers: [],
      contacts: [{ name: "Dao", role: "primary", email: "dao@lotus.example" }],
      habits: {},
    });
  });
});

describe("changing a draft", () => {
  it("changes the version that was read, and takes away a text that was emptied", async () => {
    const world = aBusyWorld();
    const record = world.records[0];
    if (record) {
      record.invoice = {
        ...record.invoice,
        content: { ...record.invoice.content, note: "Dear Maya" },
        version: 5,
      };
    }
    const { asked } = showVendorPage(draftPath, world);
    const note = await screen.findByLabelText(/A note to them/u);

    fireEvent.input(note, { target: { value: "" } });
    press("Save draft");

    await screen.findByText(/^Saved at/u);
    const change = asked.find(({ request }) => request.startsWith("PATCH"));
    expect(change?.body).toMatchObject({
      note: null,
      subject: "Website redesign, second milestone",
    });
  });

  it("says when someone else was faster, and loads theirs", async () => {
    const { world } = showVendorPage(draftPath);
    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    const record = world.records[0];
    if (record) {
      const content = { ...record.invoice.content, subject: "Theirs" };
      record.invoice = { ...record.invoice, content, version: 7 };
    }
    type("What it is for", "Mine");

    press("Save draft");
    await screen.findByText("Someone else changed this meanwhile.");
    expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "Mine");
    press("Load the newer version");

    await waitFor(() =>
      expect(screen.getByLabelText("What it is for")).toHaveProperty("value", "Theirs"),
    );
  });

  it("leaves the lines of a draft that has too many for a form as they are", async () => {
    const world = aBusyWorld();
    const lines = Array.from({ length: 600 }, () => aLine({ unitPrice: "1" }));
    world.records[0] = { invoice: aDraft({ id: anId("inv", "f"), lines }), lines };
    const { asked } = showVendorPage(draftPath, world);
    expect(await screen.findByText(/^This draft has 600 lines/u)).toBeTruthy();
    type("What it is for", "Six hundred pages");

    press("Save draft");

    await screen.findByText(/^Saved at/u);
    const change = asked.find(({ request }) => request.startsWith("PATCH"))?.body;
    expect(change).toMatchObject({ subject: "Six hundred pages" });
    expect(change).not.toHaveProperty("lines");
    expect(world.records[0]?.lines).toHaveLength(600);
  });

  it("asks for the purchase order number that the client needs, before anything is sent", async () => {
    showVendorPage(newPath);
    await writeInvoice();
    await pickClient("Himalaya");

    press("Review and send");

    const summary = await screen.findByRole("alert");
    expect(summary.textContent).toContain("Purchase order number – Please fill this in.");
  });
});

describe("sending a draft", () => {
  it("says what happens before it does, issues once, and shows the invoice", async () => {
    const { asked } = showVendorPage(draftPath);
    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    press("Review and send");
    const dialog = within(await screen.findByRole("dialog", { name: "Send this invoice?" }));
    const facts = dialog.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(facts).toEqual([
      "Northwind TradingMaya Chenmaya@northwind.example",
      "$1,240.00",
      "13 January 2027",
      "Anna Lim",
    ]);

    fireEvent.click(dialog.getByRole("button", { name: "Issue and send to Maya Chen" }));

    await screen.findByRole("heading", { name: "Invoice SL-1043" });
    expect(await screen.findByText("Invoice SL-1043 is on its way to Maya Chen.")).toBeTruthy();
    const issued = asked.filter(({ request }) => request.endsWith("/issue"));
    expect(issued).toMatchObject([{ body: { send: true } }]);
  });

  it("sends a preview to oneself first, and leaves the draft as it is", async () => {
    const { asked } = showVendorPage(draftPath);
    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    press("Review and send");
    await screen.findByRole("dialog", { name: "Send this invoice?" });

    press("Send it to myself first");

    expect(await screen.findByText(/On its way to anna@studiolime.example/u)).toBeTruthy();
    expect(asked.some(({ request }) => request.endsWith("/issue"))).toBe(false);
  });

  it("tries the same issue again after silence, under the same key", async () => {
    const { asked, order } = showVendorPage(draftPath);
    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    press("Review and send");
    await screen.findByRole("dialog", { name: "Send this invoice?" });
    order(`POST /api/v1/invoices/${anId("inv", "f")}/issue`, "silence");

    press("Issue without sending");
    await screen.findByText(/we don’t know whether it went through/u);
    press("Issue without sending");

    await screen.findByText("Invoice SL-1043 is issued. Nobody was mailed.");
    const [first, second] = asked.filter(({ request }) => request.endsWith("/issue"));
    expect(first?.key).toBe(second?.key);
  });
});
