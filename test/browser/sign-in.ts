import type { Page } from "playwright-core";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { mailsTo } from "../infra/program/mailbox.ts";
import { type JourneyStand, keepSecret } from "./journey-stand.ts";

const words = vendorWords.signIn;

export const owner = { name: "Anong Srisuk", email: "anong@tamarind.example" };

/** Asks for a sign-in link on the vendor's page, by keyboard, and gives the mailed one. */
export async function askForLink(
  stand: JourneyStand,
  page: Page,
  email = owner.email,
): Promise<string> {
  await page.goto(`${stand.program.origin}/vendor`);
  await page.getByLabel(words.email).fill(email);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: words.sent }).waitFor();
  await stand.program.idle();
  // News for the same person may arrive at the same moment: the link is in the sign-in mail alone.
  const links = (await mailsTo(stand.program, email)).flatMap(
    ({ text }) => /http:\/\/localhost:\d+\/vendor\/sign-in#[\w-]{43}/.exec(text)?.[0] ?? [],
  );
  const link = links.at(-1);
  if (link === undefined) throw new Error(`No sign-in link for ${email} arrived.`);
  keepSecret(stand, link);
  return link;
}
