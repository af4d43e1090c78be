import type { Page } from "playwright-core";

export const cards = { good: "4242 4242 4242 4242", declined: "4000 0000 0000 0002" };

/** Fills the hosted payment page as a person would, and presses Pay. */
export async function payByCard(page: Page, number = cards.good): Promise<void> {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expiry").fill("12 / 40");
  await page.getByLabel("CVC").fill("123");
  await page.getByLabel("Name on the card").fill("Noor Haddad");
  await page.getByRole("button", { name: /^Pay/u }).click();
}

/** Pays from one of the test accounts that the hosted page lists, as "Succeeds". */
export async function payByBankDebit(page: Page, whatComesOfIt: string): Promise<void> {
  const account = page.locator("button[name=account]").filter({ hasText: whatComesOfIt });
  await account.first().click();
}
