import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { anEmptyWorld } from "../stub-world.ts";

const clientPath = `/vendor/clients/${anId("cli", "a")}`;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

function type(label: string | RegExp, text: string): void {
  fireEvent.input(screen.getByRole("textbox", { name: label }), { target: { value: text } });
}

describe("the list of clients", () => {
  it("says who they are, whom one writes to, and where mail comes back", async () => {
    showVendorPage("/vendor/clients");

    const row = (await screen.findByText(/^Himalaya/u)).closest("a");

    expect(row?.textContent).toContain("Sita Shresthasita@himalaya.example");
    expect(row?.textContent).toContain("Mail comes back");
  });

  it("narrows by what is typed, addresses included", async () => {
    showVendorPage("/vendor/clients");
    await screen.findByText("Northwind Trading");

    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "accounts@hima" } });

    await waitFor(() => expect(screen.queryByText("Northwind Trading")).toBeNull());
    expect(screen.getByText(/^Himalaya/u)).toBeTruthy();
  });

  it("offers to add the first one", async () => {
    showVendorPage("/vendor/clients", anEmptyWorld());

    expect(await screen.findByRole("heading", { name: "No clients yet" })).toBeTruthy();
  });
});

describe("a client's form", () => {
  it("makes a new client of what is typed, and nothing of what is left empty", async () => {
    const { asked, history } = showVendorPage("/vendor/clients/new");
    await screen.findByRole("heading", { name: "New client" });

    fireEvent.click(screen.getByRole("radio", { name: "Person" }));
    type("Name", "Dao Srisuk");
    type("Contact 1: Name", "Dao");
    type("Contact 1: E-mail address", "dao@lotus.example");
    press("Add client");

    await waitFor(() => expect(history.get()).toMatch(/^\/vendor\/clients\/cli_/u));
    expect(asked.find(({ request }) => request === "POST /api/v1/clients")?.body).toEqual({
      kind: "person",
      name: "Dao Srisuk",
      taxIdentifiers: [],
      contacts: [{ name: "Dao", role: "primary", email: "dao@lotus.example" }],
      habits: {},
    });
  });

  it("changes the version that was read, and takes away an address that was emptied", async () => {
    const { asked } = showVendorPage(clientPath);
    await screen.findByRole("heading", { name: "Northwind Trading" });
    const address = within(screen.getByRole("group", { name: "Postal address" }));
    for (const label of [/Street/u, /Postal code/u, /City/u, /State/u]) {
      fireEvent.input(address.getByLabelText(label), { target: { value: "" } });
    }
    fireEvent.change(address.getByLabelText("Country"), { target: { value: "" } });

    press("Save");

    await screen.findByText("Saved.");
    const change = asked.find(({ request }) => request.startsWith("PATCH"))?.body;
    expect(change).toMatchObject({ address: null, timeZone: "America/Los_Angeles" });
  });

  it("points at what an address still lacks", async () => {
    showVendorPage("/vendor/clients/new");
    await screen.findByRole("heading", { name: "New client" });
    type("Name", "Lotus");
    type("Contact 1: Name", "Dao");
    type("Contact 1: E-mail address", "dao@lotus.example");
    const address = within(screen.getByRole("group", { name: "Postal address" }));
    fireEvent.input(address.getByLabelText(/City/u), { target: { value: "Bangkok" } });

    press("Add client");

    const summary = await screen.findByRole("alert");
    expect(
      within(summary)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Street and building – Please fill this in.", "Country – Please choose one."]);
  });

  it("adds contacts and removes them, down to one", async () => {
    showVendorPage("/vendor/clients/new");
    await screen.findByRole("heading", { name: "New client" });

    press("Add a contact");
    type("Contact 2: Name", "Accounts");
    press("Remove contact 1");

    expect(screen.getByRole("textbox", { name: "Contact 1: Name" })).toHaveProperty(
      "value",
      "Accounts",
    );
    expect(screen.getByRole("button", { name: "Remove contact 1" })).toHaveProperty(
      "disabled",
      true,
    );
  });

  it("says when someone else was faster, and keeps what was typed", async () => {
    const { world } = showVendorPage(clientPath);
    await screen.findByRole("heading", { name: "Northwind Trading" });
    world.clients = world.clients.map((client) => ({ ...client, version: client.version + 1 }));
    type("Name", "Northwind Trading Co.");

    press("Save");

    await screen.findByText(/^Someone else changed this client meanwhile/u);
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty(
      "value",
      "Northwind Trading Co.",
    );
  });

  it("leads to the client's invoices, and to a new one for them", async () => {
    showVendorPage(clientPath);
    const toNew = await screen.findByRole("link", { name: "New invoice for them" });

    fireEvent.click(toNew);

    await screen.findByRole("heading", { name: "New invoice" });
    expect(screen.getByRole("combobox", { name: "Client" })).toHaveProperty(
      "value",
      "Northwind Trading · maya@northwind.example",
    );
  });
});
