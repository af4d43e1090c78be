import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPortal, startStubServer } from "../portal/vendor/stub-server.ts";
import { aBusyWorld, anEmptyWorld, type StubWorld } from "../portal/vendor/stub-world.ts";
import { anId } from "../shared/builders/an-id.ts";
import { launchBrowser } from "./launch-browser.ts";
import { reminderSituations } from "./reminder-situations.ts";

const draftPath = `/vendor/invoices/${anId("inv", "f")}`;
const openPath = `/vendor/invoices/${anId("inv", "a")}`;
const secret = "s".repeat(43);

type Situation = {
  readonly name: string;
  readonly path: string;
  readonly world?: () => StubWorld;
  /** What a person does there before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
};

const click = (name: string) => (page: Page) => page.getByRole("button", { name }).click();

const situations: readonly Situation[] = [
  { name: "sign-in", path: "/vendor/sign-in" },
  {
    name: "sign-in, link asked for",
    path: "/vendor/sign-in",
    act: async (page) => {
      await page.getByLabel("E-mail address").fill("anna@studiolime.example");
      await page.getByRole("button", { name: "Mail me a link" }).click();
      await page.getByLabel("Code").waitFor();
    },
  },
  { name: "sign-in, link opened", path: `/vendor/sign-in#${secret}` },
  {
    name: "sign-in, opened elsewhere",
    path: `/vendor/sign-in#other${secret.slice(5)}`,
    act: async (page) => {
      await click("Sign in")(page);
      await page.getByText("K7QM-X2P4-TT9Z").waitFor();
    },
  },
  { name: "invoices", path: "/vendor" },
  { name: "no invoices", path: "/vendor", world: anEmptyWorld },
  { name: "nothing found", path: "/vendor?query=nothing" },
  { name: "account menu", path: "/vendor", act: click("Account") },
  {
    name: "new invoice with faults",
    path: "/vendor/invoices/new",
    act: async (page) => {
      await click("Save draft")(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "choosing a client",
    path: "/vendor/invoices/new",
    act: async (page) => {
      await page.getByRole("combobox", { name: "Client" }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "new client for an invoice",
    path: "/vendor/invoices/new",
    act: async (page) => {
      await click("Add a new client")(page);
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "draft, a line unfolded",
    path: draftPath,
    act: async (page) => {
      await click("More about line 1")(page);
      await click("Add a discount")(page);
    },
  },
  {
    name: "draft, review",
    path: draftPath,
    act: async (page) => {
      await click("Review and send")(page);
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "draft, the mail",
    path: draftPath,
    act: async (page) => {
      await click("The mail")(page);
      await page.locator(".mail-preview .surface").waitFor();
    },
  },
  { name: "issued invoice", path: openPath },
  {
    name: "cancelling an invoice",
    path: openPath,
    act: async (page) => {
      await click("Cancel this invoice")(page);
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "clients", path: "/vendor/clients" },
  { name: "a client", path: `/vendor/clients/${anId("cli", "c")}` },
  { name: "no such page", path: "/vendor/nowhere" },
  ...reminderSituations,
];

let browser: Browser;
let portal: ReturnType<typeof readPortal>;
let context: BrowserContext;
let server: Awaited<ReturnType<typeof startStubServer>>;

/** Opens a page, and keeps what the browser complains about. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(server.url + path);
  await page.waitForLoadState("networkidle");
  return { page, complaints };
}

async function start(world: StubWorld): Promise<void> {
  server = await startStubServer(world, portal);
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // Colours that are on their way to others can't be judged.
    reducedMotion: "reduce",
  });
}

/** What axe finds in a page; in the dark only colours can differ. */
async function findingsOf(page: Page, scheme: "light" | "dark"): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  const axe = new AxeBuilder({ page });
  if (scheme === "dark") axe.withRules(["color-contrast"]);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${scheme}, ${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

/** How far a page reaches beyond its window, in CSS pixels. */
function overhangOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

beforeAll(async () => {
  portal = readPortal();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await context.close();
  await server.stop();
});

describe("every page of the vendor", () => {
  it.each(situations)(
    "has no fault on a desk and on a phone, by day and by night: $name",
    async (situation) => {
      await start((situation.world ?? aBusyWorld)());
      const { page, complaints } = await open(situation.path);
      await situation.act?.(page);

      const findings = [await findingsOf(page, "light"), await findingsOf(page, "dark")];
      await page.setViewportSize({ width: 360, height: 740 });
      findings.push(await findingsOf(page, "light"), await findingsOf(page, "dark"));
      const overhang = await overhangOf(page);
      await page.setViewportSize({ width: 320, height: 640 });

      expect(findings.flat()).toEqual([]);
      expect([overhang, await overhangOf(page)]).toEqual([0, 0]);
      expect(complaints).toEqual([]);
    },
  );
});

describe("the vendor's pages", () => {
  beforeEach(() => start(aBusyWorld()));

  it("let an invoice be written and sent by keyboard alone", async () => {
    const { page, complaints } = await open("/vendor");
    const { keyboard } = page;
    const tabTo = async (role: "link" | "textbox" | "button" | "combobox", name: string) => {
      const goal = page.getByRole(role, { name, exact: true });
      for (let steps = 0; steps < 60; steps += 1) {
        if (await goal.evaluate((element) => element === document.activeElement)) return;
        await keyboard.press("Tab");
      }
      throw new Error(`The keyboard does not reach “${name}”.`);
    };

    await tabTo("link", "New invoice");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "New invoice" }).waitFor();
    await tabTo("combobox", "Client");
    await keyboard.type("north");
    await keyboard.press("Enter");
    await tabTo("textbox", "What it is for");
    await keyboard.type("Website redesign");
    await tabTo("textbox", "Line 1: Description");
    await keyboard.type("Design of twelve pages");
    await tabTo("textbox", "Line 1: Unit price");
    await keyboard.type("1240");
    await keyboard.press("Enter");
    await keyboard.type("Hosting, one year");
    await tabTo("textbox", "Line 2: Unit price");
    await keyboard.type("120");
    await tabTo("button", "Review and send");
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Send this invoice?" }).waitFor();
    await tabTo("button", "Issue and send to Maya Chen");
    await keyboard.press("Enter");

    await page.getByRole("heading", { name: "Invoice SL-1043" }).waitFor();
    await page.getByText("Invoice SL-1043 is on its way to Maya Chen.").waitFor();
    expect(await page.getByText("$1,360.00").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it("show the client's page and the mail while one writes, under the real policy", async () => {
    const { page, complaints } = await open(draftPath);

    await page.getByLabel("Line 1: Unit price").fill("2,000");
    await page.locator(".preview-stage .ask").getByText("$2,000.00").first().waitFor();
    await page.getByRole("button", { name: "The mail" }).click();
    await page.locator(".mail-preview .surface").waitFor();
    await page.getByRole("textbox", { name: "What it is for" }).fill("Hosting");

    await page.locator(".mail-preview .surface").getByText("“Hosting”").first().waitFor();
    const radius = await page
      .locator(".mail-preview .surface")
      .evaluate((surface) => getComputedStyle(surface).borderRadius);
    expect(radius).toBe("14px");
    expect(complaints).toEqual([]);
  });

  it("lead from the cadences to the copy of one, to be changed", async () => {
    const { page, complaints } = await open("/vendor/reminders");

    await page.getByRole("button", { name: /^Copy and change/u }).click();
    await page.getByLabel("Name", { exact: true }).fill("Our own way");
    await page.getByRole("button", { name: "Save the cadence" }).click();

    await page.getByText("Saved. Open invoices follow it").waitFor();
    await page.getByRole("heading", { name: "Our own way" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("keep what is typed through a reload", async () => {
    const { page } = await open("/vendor/invoices/new");

    await page.getByRole("textbox", { name: "What it is for" }).fill("Website redesign");
    await page.reload();

    await page.getByText("We kept what you typed before.").waitFor();
    expect(await page.getByLabel("What it is for").inputValue()).toBe("Website redesign");
  });

  it("speak Thai once that is chosen, and remember it", async () => {
    const { page } = await open("/vendor");

    await page.getByRole("button", { name: "Account" }).click();
    await page.getByLabel("Language").selectOption("th");
    await page.getByRole("heading", { name: "ใบแจ้งหนี้" }).waitFor();
    await page.reload();

    await page.getByRole("heading", { name: "ใบแจ้งหนี้" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("th");
  });

  it("write on while the network is away, and save once it is back", async () => {
    const { page } = await open(draftPath);
    const subject = page.getByRole("textbox", { name: "What it is for" });
    await subject.fill("Written on a train");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByText(/We couldn’t reach the server/u).waitFor();
    await page.getByText(/What you see is from/u).waitFor();

    await context.setOffline(false);
    await page.getByRole("button", { name: "Save draft" }).click();

    await page.getByText(/^Saved at/u).waitFor();
    await page.getByText(/What you see is from/u).waitFor({ state: "detached" });
    expect(await subject.inputValue()).toBe("Written on a train");
  });
});
