import type { Page } from "playwright-core";
import { defaultCadence } from "../../shared/milestones/cadence.ts";
import { aFollowUp, anOutgoing } from "../portal/vendor/reminder-world.ts";
import { aBusyWorld, type StubWorld } from "../portal/vendor/stub-world.ts";
import { anId } from "../shared/builders/an-id.ts";

/** A vendor with a cadence of its own, people to call, and mails that go out, one of them held. */
function aRemindingWorld(): StubWorld {
  const world = aBusyWorld();
  const { reminders } = world;
  const own = { id: anId("cad", "a"), name: "Gentle", steps: defaultCadence.slice(0, 5) };
  reminders.cadences = [own];
  reminders.daysOff = ["2026-12-31", "2027-01-01"];
  const [part] = anOutgoing().invoices;
  const held = { reason: "illness", until: "2026-12-31" } as const;
  const himalaya = {
    clientId: anId("cli", "c"),
    clientName: "Himalaya Handicraft Exporters of Patan and Bhaktapur, Private Limited Company",
  };
  reminders.outgoing = [
    anOutgoing({ at: "2026-12-16T02:15:00.000Z", date: "2026-12-16" }),
    anOutgoing({ ...himalaya, at: "2026-12-16T03:15:00.000Z", date: "2026-12-16", held }),
    anOutgoing({ at: "2026-12-18T02:00:00.000Z", date: "2026-12-18", channel: "call" }),
    anOutgoing({
      invoices: [
        ...(part ? [part] : []),
        {
          invoiceId: anId("inv", "c"),
          number: "SL-1041",
          milestone: "seven-days-late",
          reason: "because it is 7 days late",
        },
      ],
    }),
  ];
  reminders.followUps = [
    aFollowUp(),
    aFollowUp({
      id: `letter-due.${anId("inv", "c")}.forty-five-days-late`,
      kind: "letter-due",
      client: { id: himalaya.clientId, name: himalaya.clientName },
    }),
    aFollowUp({ id: "check-in-due.1", kind: "check-in-due", outcomes: ["not-reached", "done"] }),
  ];
  reminders.levels.set(`invoices/${anId("inv", "c")}`, {
    version: 1,
    settings: {},
    hold: { at: world.now, by: anId("mem", "a"), ...held, freezesFees: false, note: "Sita is ill" },
    handOver: {
      startedAt: "2026-12-12T03:00:00.000Z",
      by: anId("mem", "a"),
      notBefore: "2026-12-19",
    },
  });
  return world;
}

const click = (name: string) => (page: Page) =>
  page.getByRole("button", { name, exact: true }).click();
const unfold = (page: Page, summary: string) =>
  page.locator("summary", { hasText: summary }).first().click();
const world = aRemindingWorld;

/** The pages about reminders, each as somebody may stand before it. */
export const reminderSituations = [
  {
    name: "what goes out next, with a text",
    path: "/vendor/outgoing",
    world,
    act: async (page: Page) => {
      await page.getByRole("button", { name: "Show the text about" }).first().click();
      await page.locator(".mail-preview").first().waitFor();
    },
  },
  {
    name: "holding everything",
    path: "/vendor/outgoing",
    world,
    act: async (page: Page) => {
      await click("Hold everything")(page);
      await page.getByLabel("Why", { exact: true }).selectOption("legal");
    },
  },
  { name: "whom to follow up", path: "/vendor/follow-ups", world },
  {
    name: "a note of a call",
    path: "/vendor/follow-ups",
    world,
    act: async (page: Page) => {
      await page.getByRole("button", { name: "Note what was said: Call" }).first().click();
      await page.getByRole("dialog").getByText("Note the promise").waitFor();
    },
  },
  {
    name: "cadence and days, tried",
    path: "/vendor/reminders",
    world,
    act: async (page: Page) => {
      await unfold(page, "Try it");
      await click("Run it")(page);
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "a cadence with a fault",
    path: `/vendor/reminders/cadences/${anId("cad", "a")}`,
    world,
    act: async (page: Page) => {
      await page.locator(".step-item summary").nth(1).click();
      await page.getByLabel("Step 2: Tone").selectOption("firm");
      await click("Save the cadence")(page);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "own words",
    path: "/vendor/reminders/wording",
    world,
    act: async (page: Page) => {
      await page.getByLabel("Opening").fill("Hello {contact}.");
      await page.locator(".wording-preview [inert]").getByText("Hello Maya.").waitFor();
    },
  },
  {
    name: "an invoice that is held and may be handed over",
    path: `/vendor/invoices/${anId("inv", "c")}`,
    world,
    act: async (page: Page) => {
      await unfold(page, "Reminders of this invoice");
      await page.getByLabel("Cadence", { exact: true }).waitFor();
    },
  },
  {
    name: "a client's reminders",
    path: `/vendor/clients/${anId("cli", "a")}`,
    world,
    act: async (page: Page) => {
      await page.locator("summary", { hasText: /^Reminders$/u }).click();
      await page.getByLabel("Every so many days").waitFor();
    },
  },
  { name: "what is to be done, beside what goes out", path: "/vendor/tasks", world },
];
