import { describe, expect, it } from "vitest";
import { allow, askFor } from "../stand/arranging.ts";
import { ask } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { mailsTo } from "../stand/mails.ts";
import { openTaskKinds, problemOf } from "../stand/paying.ts";
import { storedInvoice } from "../stand/plan-steps.ts";
import { openDesk, type VendorDesk } from "../stand/vendor-desk.ts";
import type { Visitor } from "../stand/visitor.ts";

const stand = localStand();

/** More time than the usual policy grants at once: it grants until the 18th of December. */
const late = { dueDate: "2031-01-31" };

const requestOf = async (visitor: Visitor) =>
  (await storedInvoice(stand, visitor)).arrangements?.request;

/** The secret by which the vendor's member answers from the mail. */
async function mailedSecret(desk: VendorDesk): Promise<string> {
  const found = (await mailsTo(stand, desk.emails.vendor)).flatMap(
    ({ text }) => /\/vendor\/answer#([\w-]{43})/u.exec(text)?.[1] ?? [],
  );
  const [secret] = found;
  if (secret === undefined) throw new Error("No mail has a link to answer by.");
  return secret;
}

const byMail = (path: string, body: object) =>
  ask(`${stand.origin}/api/v1/answers${path}`, { method: "POST", body });

describe.skipIf(!hasLocalWorld)("a request without an answer", () => {
  it("is answered from its mail for two weeks, and from the list as long as it waits", async () => {
    const desk = await openDesk(stand);
    await allow(stand, desk, { answerDays: 30 });
    const visitor = await desk.opened();
    await askFor(visitor, late);
    await stand.idle();
    const secret = await mailedSecret(desk);
    const isOpen = async () => (await byMail("/open", { secret })).status === 200;
    await stand.moveBy("P13D");
    expect(await isOpen()).toBe(true);

    await stand.moveBy("P1D");

    expect(await isOpen()).toBe(false);
    expect((await desk.done("GET", "/requests")).items).toHaveLength(1);
  });

  it("expires when its time is over, and its task ends", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    await askFor(visitor, late);
    await stand.idle();
    const { expiresAt = "" } = (await requestOf(visitor)) ?? {};
    const secret = await mailedSecret(desk);

    await stand.moveTo(expiresAt);
    await stand.moveBy("PT1H");

    expect((await requestOf(visitor))?.status).toBe("expired");
    expect(await openTaskKinds(desk)).toEqual([]);
    expect((await desk.done("GET", "/requests")).items).toEqual([]);
    expect(problemOf(await byMail("/open", { secret }))).toBe("link-not-valid");
  });
});
