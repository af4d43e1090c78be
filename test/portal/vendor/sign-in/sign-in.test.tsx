import { fireEvent, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { pathAfterSignIn } from "../../../../portal/src/vendor/paths.ts";
import { groupCode, readCode } from "../../../../portal/src/vendor/sign-in/read-code.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const secret = "s".repeat(43);
const signedOut = () => ({ ...aBusyWorld(), isSignedIn: false });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

function openAt(hash: string) {
  history.replaceState(undefined, "", `/vendor/sign-in#${hash}`);
  return showVendorPage("/vendor/sign-in", signedOut());
}

afterEach(() => history.replaceState(undefined, "", "/"));

async function askForLink() {
  const page = showVendorPage("/vendor/sign-in?then=%2Fvendor%2Fclients", signedOut());
  const field = await screen.findByLabelText("E-mail address");
  fireEvent.input(field, { target: { value: "anna@studiolime.example" } });
  press("Mail me a link");
  await screen.findByRole("heading", { name: "Look into your mailbox" });
  return page;
}

describe("signing in", () => {
  it("answers the same whether the address is known or not", async () => {
    const { asked } = await askForLink();

    expect(asked.at(-1)).toMatchObject({
      request: "POST /api/v1/sign-in",
      body: { email: "anna@studiolime.example" },
    });
    expect(screen.getByText(/^If anna@studiolime.example belongs to an account/u)).toBeTruthy();
  });

  it("asks for an address before it asks the server", async () => {
    const { asked } = showVendorPage("/vendor/sign-in", signedOut());
    await screen.findByRole("heading", { name: "Sign in" });

    press("Mail me a link");

    const field = screen.getByLabelText("E-mail address");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(asked).toEqual([]);
  });

  it("lets in whoever types the code that the other browser shows, and goes where they wanted", async () => {
    const { asked } = await askForLink();

    fireEvent.input(screen.getByLabelText("Code"), { target: { value: "k7qm x2p4 tt9z" } });
    press("Sign in with the code");

    await screen.findByRole("heading", { name: "Clients" });
    expect(asked.find(({ request }) => request.endsWith("/code"))?.body).toEqual({
      code: "K7QM-X2P4-TT9Z",
    });
  });

  it("says so when the code is not right", async () => {
    await askForLink();

    fireEvent.input(screen.getByLabelText("Code"), { target: { value: "AAAABBBBCCCC" } });
    press("Sign in with the code");

    expect((await screen.findByRole("alert")).textContent).toContain("not the right code");
  });

  it("takes the secret out of the address, and opens the link on a click, not before", async () => {
    const { asked } = openAt(secret);
    await screen.findByRole("heading", { name: "Your link is ready" });
    expect(location.hash).toBe("");
    expect(asked).toEqual([]);

    press("Sign in");

    await screen.findByRole("heading", { name: "Invoices" });
    expect(asked[0]).toMatchObject({ request: "POST /api/v1/sign-in/open", body: { secret } });
  });

  it("shows the code to type where the link was asked for", async () => {
    openAt(`other${"s".repeat(38)}`);
    await screen.findByRole("heading", { name: "Your link is ready" });

    press("Sign in");

    expect(await screen.findByText("K7QM-X2P4-TT9Z")).toBeTruthy();
  });

  it("offers a fresh link where this one is dead", async () => {
    openAt(`dead${"s".repeat(39)}`);
    await screen.findByRole("heading", { name: "Your link is ready" });

    press("Sign in");
    await screen.findByRole("heading", { name: "This link no longer works" });
    press("Ask for a fresh link");

    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
  });

  it("keeps the link where the server can't be reached", async () => {
    const { order } = openAt(secret);
    await screen.findByRole("heading", { name: "Your link is ready" });
    order("POST /api/v1/sign-in/open", "silence");

    press("Sign in");
    await screen.findByText(/We couldn’t reach the server/u);
    press("Sign in");

    expect(await screen.findByRole("heading", { name: "Invoices" })).toBeTruthy();
  });

  it("ends with signing out", async () => {
    const { world } = showVendorPage("/vendor");
    await screen.findByText("SL-1042");

    fireEvent.click(screen.getByRole("button", { name: "Sign out", hidden: true }));

    expect(await screen.findByText("You are signed out.")).toBeTruthy();
    expect(world.isSignedIn).toBe(false);
  });
});

describe("signing out", () => {
  it("leaves nothing of what was typed to the next person", async () => {
    showVendorPage("/vendor/invoices/new");
    const subject = await screen.findByRole("textbox", { name: "What it is for" });
    fireEvent.input(subject, { target: { value: "Between us" } });

    fireEvent.click(screen.getByRole("button", { name: "Sign out", hidden: true }));

    await screen.findByText("You are signed out.");
    expect(sessionStorage.length).toBe(0);
  });
});

describe("readCode", () => {
  it.each(["K7QM-X2P4-TT9Z", "k7qmx2p4tt9z", " k7qm x2p4 tt9z "])("reads %j", (typed) => {
    expect(readCode(typed)).toBe("K7QM-X2P4-TT9Z");
  });

  it.each(["", "K7QM-X2P4", "K7QM-X2P4-TT9Z-1", "K7QM-X2P4-TT9é"])("refuses %j", (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });

  it("groups what a server gives in one piece, or in groups already", () => {
    expect([groupCode("K7QMX2P4TT9Z"), groupCode("K7QM-X2P4-TT9Z")]).toEqual([
      "K7QM-X2P4-TT9Z",
      "K7QM-X2P4-TT9Z",
    ]);
  });
});

describe("pathAfterSignIn", () => {
  it.each(["/vendor", "/vendor/clients", "/vendor?status=paid", "/vendor/invoices/inv_1"])(
    "goes to our own page %s",
    (wish) => {
      expect(pathAfterSignIn(wish)).toBe(wish);
    },
  );

  it.each([
    undefined,
    "",
    "https://evil.example/vendor",
    "//evil.example",
    "/vendor\\@evil.example",
    "/vendor/\\evil.example",
    "/vendors",
    "/i/inv_1",
    "/vendor/sign-in?then=/vendor",
  ])("goes to the invoices rather than to %j", (wish) => {
    expect(pathAfterSignIn(wish)).toBe("/vendor");
  });
});
