import type { StageSettings } from "../stages/stage-settings.ts";
import { type Finding, finding } from "./finding.ts";

/** What is known about the way of a stage's mail; lists are empty where nothing is entered. */
export type MailFacts = {
  /** How many mails SES lets the account send in a day. */
  readonly mailsPerDay: number;
  /** Whether SES has found the records by which it signs for the domain. */
  readonly isSigned: boolean;
  readonly bounceExchanges: readonly string[];
  readonly bounceTexts: readonly string[];
  readonly dmarcTexts: readonly string[];
};

/** In the sandbox SES gives this quota, and delivers to verified addresses only. */
const sandboxMailsPerDay = 200;

/** Whether mail leaves, and whether those who get it can tell that it is ours. */
export function checkMail({ mail, region }: StageSettings, facts: MailFacts): Finding[] {
  const { domain, bounceDomain } = mail;
  const isOut = facts.mailsPerDay > sandboxMailsPerDay;
  const exchange = `feedback-smtp.${region}.amazonses.com`;
  const returns = facts.bounceExchanges.includes(exchange);
  const isNamed = facts.bounceTexts.some((text) => /^v=spf1 .*include:amazonses\.com/u.test(text));
  const hasPolicy = facts.dmarcTexts.some((text) => text.startsWith("v=DMARC1;"));
  return [
    finding(
      "SES may send to anybody",
      `${facts.mailsPerDay} mails a day`,
      isOut
        ? undefined
        : `Ask for production access: the SES console in ${region}, Account dashboard. It takes a day.`,
    ),
    finding(
      "DKIM",
      facts.isSigned ? `SES signs for ${domain}` : `SES doesn't sign for ${domain} yet`,
      facts.isSigned
        ? undefined
        : `Deploy, enter the three CNAME records that the deployment prints, and wait up to an hour.`,
    ),
    finding(
      "SPF",
      isNamed && returns
        ? `${bounceDomain} is SES's`
        : `${bounceDomain} lacks its MX or TXT record`,
      isNamed && returns
        ? undefined
        : `Enter the records of ${bounceDomain} that the deployment prints.`,
    ),
    finding(
      "DMARC",
      facts.dmarcTexts.join(" ") || `nothing at _dmarc.${domain}`,
      hasPolicy
        ? undefined
        : `Enter the TXT record of _dmarc.${domain} that the deployment prints.`,
    ),
  ];
}
