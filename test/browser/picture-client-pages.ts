import type { Page } from "playwright-core";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import type { Json } from "../infra/program/started-program.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { allLooks, type Album, dayLooks, type Look } from "./picture-album.ts";
import { cards, payByCard } from "./payment-page.ts";
import { sendInvoice } from "./sent-invoice.ts";

/** The client's page in each of its states, and the payment page between them. */
export async function takeClientPages(
  stand: JourneyStand,
  page: Page,
  album: Album,
): Promise<void> {
  const seeded = await seededLinks(stand);
  const open = async (link: string, name: string, looks: readonly Look[] = dayLooks) => {
    await openWhole(page, link);
    await album.take(page, name, looks);
  };
  await open(seeded["USD"] ?? "", "client-open", allLooks);
  await open(seeded["NPR"] ?? "", "client-open-person");
  await open(seeded["EUR"] ?? "", "client-paid", allLooks);
  await open(seeded["KWD"] ?? "", "client-partly-paid");
  await open(seeded["THB"] ?? "", "client-overdue-th", allLooks);
  await open(await longNames(stand), "client-long-names");
  await open(await withdrawn(stand), "client-void");
  await takeDialogs(page, seeded["NPR"] ?? "", album);
  await takeDeadLink(stand, page, album);
  await takePayment(stand, page, album);
}

/** Opens a link, scrolls as a reader does, and waits for all of the page. */
async function openWhole(page: Page, link: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(link);
  await page.locator("#page[aria-busy=false]").waitFor();
  await page.mouse.wheel(0, 300);
  await page.locator(".foot").waitFor();
  await page.mouse.wheel(0, -300);
}

/** The seeded invoices' links by their currencies, of which each has its own. */
async function seededLinks({ program }: JourneyStand): Promise<Readonly<Record<string, string>>> {
  const found = program.state.portal.invoices.map(async ({ id, link }) => {
    const invoice: Json = await program.asVendor("GET", `/invoices/${id}`);
    return [invoice.currency as string, link] as const;
  });
  // The first of a currency is the one that is open.
  return Object.fromEntries((await Promise.all(found)).toReversed());
}

async function withdrawn(stand: JourneyStand): Promise<string> {
  const { id, link } = await sendInvoice(stand);
  const reason = "Written twice by mistake. The other one stands.";
  await stand.program.asVendor("POST", `/invoices/${id}/void`, { reason });
  return link;
}

async function longNames(stand: JourneyStand): Promise<string> {
  const name = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzverein e. V. 1999";
  const lines = [
    { description: name, quantity: "123456.789", unitPrice: "81000.1234", taxRate: "8.875" },
  ];
  const { link } = await sendInvoice(stand, {
    client: { name },
    invoice: { currency: "JPY", subject: name, lines, note: `${name}\n${name}` },
  });
  return link;
}

async function takeDialogs(page: Page, link: string, album: Album): Promise<void> {
  await openWhole(page, link);
  for (const words of ["wrongPerson", "forward"] as const) {
    await page.getByRole("button", { name: pageLaterWords.details[words] }).click();
    await page.getByRole("heading", { name: pageLaterWords[words].heading }).waitFor();
    const name = `client-${words === "forward" ? "forward" : "wrong-person"}`;
    await album.take(page, name, dayLooks, "screen");
    await page.keyboard.press("Escape");
  }
}

async function takeDeadLink(stand: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.goto(`${stand.program.origin}/i/inv_unknown#${"x".repeat(43)}`);
  await page.getByRole("heading", { name: pageLaterWords.dead.title }).waitFor();
  await album.take(page, "client-dead-link", allLooks);
  await page.getByRole("button", { name: pageLaterWords.dead.send }).click();
  await page.getByText(pageLaterWords.dead.sent).waitFor();
  await album.take(page, "client-dead-link-sent");
}

async function takePayment(stand: JourneyStand, page: Page, album: Album): Promise<void> {
  const { link } = await sendInvoice(stand);
  await openWhole(page, link);
  await page.getByRole("button", { name: /^Pay/u }).click();
  await page.getByLabel("Card number").waitFor();
  await album.take(page, "stripe-payment", allLooks);
  await payByCard(page, cards.declined);
  await page.getByRole("alert").waitFor();
  await album.take(page, "stripe-declined");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByText(pageLaterWords.outcome.canceled).waitFor();
  await page.locator(".foot").waitFor();
  await album.take(page, "client-came-back");
  await page.getByRole("button", { name: /^Pay/u }).click();
  await payByCard(page, "4000 0027 6000 3184");
  await page.getByRole("button", { name: /confirm|authori[sz]e|complete/iu }).waitFor();
  await album.take(page, "stripe-authentication");
}
