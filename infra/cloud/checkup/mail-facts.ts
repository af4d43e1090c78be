import { resolveMx, resolveTxt } from "node:dns/promises";
import {
  GetIdentityDkimAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from "@aws-sdk/client-ses";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { MailFacts } from "./mail-checkup.ts";

/** Asks SES and the DNS. */
export async function readMailFacts({ region, mail }: StageSettings): Promise<MailFacts> {
  const ses = new SESClient({ region });
  const [quota, dkim, exchanges, bounceTexts, dmarcTexts] = await Promise.all([
    ses.send(new GetSendQuotaCommand({})),
    ses.send(new GetIdentityDkimAttributesCommand({ Identities: [mail.domain] })),
    found(() => resolveMx(mail.bounceDomain)),
    found(() => resolveTxt(mail.bounceDomain)),
    found(() => resolveTxt(`_dmarc.${mail.domain}`)),
  ]);
  return {
    mailsPerDay: quota.Max24HourSend ?? 0,
    isSigned: dkim.DkimAttributes?.[mail.domain]?.DkimVerificationStatus === "Success",
    bounceExchanges: exchanges.map(({ exchange }) => exchange),
    // A long text comes in pieces.
    bounceTexts: bounceTexts.map((pieces) => pieces.join("")),
    dmarcTexts: dmarcTexts.map((pieces) => pieces.join("")),
  };
}

/** What the DNS has under a name; nothing where there is no such name. */
async function found<Item>(resolve: () => Promise<Item[]>): Promise<Item[]> {
  try {
    return await resolve();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTFOUND" || code === "ENODATA") return [];
    throw error;
  }
}
