import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { checkAddresses } from "../../../infra/cloud/checkup/address-checkup.ts";
import type { AddressFacts } from "../../../infra/cloud/checkup/address-checkup.ts";
import { finding, report } from "../../../infra/cloud/checkup/finding.ts";
import type { Finding } from "../../../infra/cloud/checkup/finding.ts";
import { checkMail } from "../../../infra/cloud/checkup/mail-checkup.ts";
import type { MailFacts } from "../../../infra/cloud/checkup/mail-checkup.ts";
import {
  checkStripe,
  stripeEvents,
  stripeVersion,
} from "../../../infra/cloud/checkup/stripe-checkup.ts";
import type { StripeFacts } from "../../../infra/cloud/checkup/stripe-checkup.ts";
import { example } from "../../../infra/cloud/stages/example.ts";

const mail: MailFacts = {
  mailsPerDay: 50_000,
  isSigned: true,
  bounceExchanges: ["feedback-smtp.eu-central-1.amazonses.com"],
  bounceTexts: ["v=spf1 include:amazonses.com -all"],
  dmarcTexts: ["v=DMARC1; p=quarantine; rua=mailto:postmaster@example.com"],
};
const endpoint = {
  url: "https://pay.example.com/webhooks/stripe",
  status: "enabled",
  apiVersion: "2026-10-28.endive",
  events: stripeEvents,
};
const stripe: StripeFacts = {
  keyStart: "rk_live_",
  permissions: { Customers: true, "Checkout Sessions": true },
  methods: ["card"],
  endpoints: [endpoint],
  hasWebhookSecret: true,
};
const addresses: AddressFacts = {
  page: { status: 200, contentSecurityPolicy: "default-src 'none'; script-src 'self'" },
  api: { status: 200 },
  pastTheEdge: { status: 421 },
};

/** What is not as it should be, and the next step. */
function faults(findings: Finding[]): [about: string, nextStep: string][] {
  return findings.flatMap(({ about, nextStep }) =>
    nextStep === undefined ? [] : [[about, nextStep] as [string, string]],
  );
}

describe("a stage that can be paid at", () => {
  it("needs nothing more", () => {
    const all = [
      ...checkMail(example, mail),
      ...checkStripe(example, stripe),
      ...checkAddresses(example, addresses),
    ];

    expect(faults(all)).toEqual([]);
    expect(report(all)).toMatch(/\n\nReady\.$/u);
  });
});

describe("mail", () => {
  it.each<[deviation: Partial<MailFacts>, about: string, nextStep: string]>([
    [{ mailsPerDay: 200 }, "SES may send to anybody", "Ask for production access"],
    [{ isSigned: false }, "DKIM", "three CNAME records"],
    [{ bounceExchanges: [] }, "SPF", "bounces.pay.example.com"],
    [{ bounceTexts: ["v=spf1 -all"] }, "SPF", "bounces.pay.example.com"],
    [{ dmarcTexts: [] }, "DMARC", "_dmarc.pay.example.com"],
    [{ dmarcTexts: ["something else"] }, "DMARC", "_dmarc.pay.example.com"],
  ])("with %j is mended at %s", (deviation, about, nextStep) => {
    expect(faults(checkMail(example, { ...mail, ...deviation }))).toEqual([
      [about, expect.stringContaining(nextStep)],
    ]);
  });
});

describe("Stripe", () => {
  it.each<[deviation: Partial<StripeFacts>, about: string, nextStep: string]>([
    [{ permissions: { Customers: false } }, "Stripe's key", "/kindly/example/stripe-secret-key"],
    [{ methods: ["sepa_debit"] }, "Methods of payment", "Switch on cards"],
    [{ endpoints: [] }, "Stripe's webhook", "checkout.session.async_payment_failed"],
    [
      { endpoints: [{ ...endpoint, url: "https://other.example.com/webhooks/stripe" }] },
      "Stripe's webhook",
      "Make one for https://pay.example.com/webhooks/stripe",
    ],
    [
      { endpoints: [{ ...endpoint, events: stripeEvents.slice(1) }] },
      "Stripe's webhook",
      "Add these events",
    ],
    [{ endpoints: [{ ...endpoint, status: "disabled" }] }, "Stripe's webhook", "Enable"],
    [{ endpoints: [{ ...endpoint, apiVersion: null }] }, "Stripe's webhook", "2026-10-28.endive"],
    [{ hasWebhookSecret: false }, "The webhook's secret", "/kindly/example/stripe-webhook-secret"],
  ])("with %j is mended at %s", (deviation, about, nextStep) => {
    expect(faults(checkStripe(example, { ...stripe, ...deviation }))).toEqual([
      [about, expect.stringContaining(nextStep)],
    ]);
  });

  it("speaks the version that the SDK was made for", () => {
    expect(stripeVersion).toBe(Stripe.API_VERSION);
  });

  it("may tell of every event", () => {
    const all = { ...endpoint, events: ["*"] };

    expect(faults(checkStripe(example, { ...stripe, endpoints: [all] }))).toEqual([]);
  });
});

describe("addresses", () => {
  it.each<[deviation: Partial<AddressFacts>, about: string]>([
    [{ page: { status: 0, contentSecurityPolicy: null } }, "The portal"],
    [{ page: { status: 200, contentSecurityPolicy: null } }, "The portal"],
    [{ api: { status: 421 } }, "The API"],
    [{ pastTheEdge: { status: 200 } }, "The API past the edge"],
  ])("with %j are mended at %s", (deviation, about) => {
    const found = faults(checkAddresses(example, { ...addresses, ...deviation }));

    expect(found.map(([name]) => name)).toEqual([about]);
  });
});

describe("report", () => {
  it("has a line for each finding and ends with the first thing to do", () => {
    expect(
      report([
        finding("Mail", "leaves", undefined),
        finding("Payments", "don't arrive", "Enter a key."),
        finding("A page", "is missing", "Deploy."),
      ]),
    ).toBe(
      [
        "ok  Mail      leaves",
        "no  Payments  don't arrive",
        "no  A page    is missing",
        "",
        "Next: Enter a key.",
      ].join("\n"),
    );
  });
});
