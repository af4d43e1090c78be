import type { Page } from "playwright-core";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import type { Json } from "../infra/program/started-program.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { allLooks, type Album, dayLooks } from "./picture-album.ts";
import { askForLink } from "./sign-in.ts";

const { signIn, list, editor, invoice } = vendorWords;

/** The vendor's pages in each of their states. */
export async function takeVendorPages(
  stand: JourneyStand,
  page: Page,
  album: Album,
): Promise<void> {
  await takeSignIn(stand, page, album);
  await takeList(stand, page, album);
  await takeInvoices(stand, page, album);
  await takeEditor(stand, page, album);
  await takeClients(stand, page, album);
}

async function takeSignIn(stand: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.goto(`${stand.program.origin}/vendor`);
  await page.getByLabel(signIn.email).waitFor();
  await album.take(page, "vendor-sign-in", allLooks);
  const link = await askForLink(stand, page);
  await album.take(page, "vendor-sign-in-asked");
  await page.goto(link);
  const open = page.getByRole("button", { name: signIn.open, exact: true });
  await open.waitFor();
  await album.take(page, "vendor-sign-in-open");
  await open.click();
  await page.getByRole("heading", { name: list.title }).waitFor();
}

async function takeList(stand: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.getByText("Website redesign, second milestone").waitFor();
  await album.take(page, "vendor-list", allLooks);
  await page.goto(`${stand.program.origin}/vendor?query=nothing-like-this`);
  await page.getByText(list.noMatch).waitFor();
  await album.take(page, "vendor-list-no-match");
}

async function takeInvoices({ program }: JourneyStand, page: Page, album: Album): Promise<void> {
  const { items }: Json = await program.asVendor("GET", "/invoices?limit=50");
  for (const { id, status, total } of items as readonly Json[]) {
    if (!["EUR", "USD", "THB"].includes(total.currency)) continue;
    await page.goto(`${program.origin}/vendor/invoices/${id}`);
    await page.getByRole("heading", { name: invoice.timeline }).waitFor();
    await page.waitForLoadState("networkidle");
    await album.take(page, `vendor-invoice-${status}-${total.currency}`.toLowerCase());
  }
}

async function takeEditor({ program }: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.goto(`${program.origin}/vendor/invoices/new`);
  await page.getByRole("heading", { name: editor.newTitle }).waitFor();
  await album.take(page, "vendor-editor-empty");
  const { items }: Json = await program.asVendor("GET", "/invoices?status=draft");
  await page.goto(`${program.origin}/vendor/invoices/${items[0].id}`);
  await page.getByRole("button", { name: editor.review }).waitFor();
  await page.waitForLoadState("networkidle");
  await album.take(page, "vendor-editor-draft", allLooks);
  await page.getByRole("button", { name: editor.mail, exact: true }).click();
  await album.take(page, "vendor-editor-mail", [{ width: 1280 }], "screen");
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("button", { name: editor.preview, exact: true }).click();
  await album.take(page, "vendor-editor-mail", [{ width: 360 }], "screen");
  await page.getByRole("button", { name: editor.page, exact: true }).click();
  await album.take(page, "vendor-editor-page", [{ width: 360 }], "screen");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: editor.review }).click();
  await page.getByRole("heading", { name: editor.reviewTitle }).waitFor();
  await album.take(page, "vendor-review", dayLooks, "screen");
}

async function takeClients({ program }: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.goto(`${program.origin}/vendor/clients`);
  await page.getByText("Northwind Robotics").first().waitFor();
  await album.take(page, "vendor-clients");
  const { items }: Json = await program.asVendor("GET", "/clients");
  await page.goto(`${program.origin}/vendor/clients/${items[0].id}`);
  await page.getByLabel(vendorWords.clients.name, { exact: true }).first().waitFor();
  await album.take(page, "vendor-client");
}
