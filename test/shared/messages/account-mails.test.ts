import { describe, expect, it } from "vitest";
import { composeCodeMail } from "../../../shared/messages/code-mail.ts";
import { composeCreditNoteMail } from "../../../shared/messages/credit-note-mail.ts";
import { composeDeclarationDeclinedMail } from "../../../shared/messages/declaration-declined-mail.ts";
import { composeMemberCodeMail } from "../../../shared/messages/member-code-mail.ts";
import { composeMethodExpiringMail } from "../../../shared/messages/method-expiring-mail.ts";
import { composeOwnAccountChangedMail } from "../../../shared/messages/own-account-changed-mail.ts";
import { composeOwnAccountChangingMail } from "../../../shared/messages/own-account-changing-mail.ts";
import { composeTransferCreditedMail } from "../../../shared/messages/transfer-credited-mail.ts";
import { composeWithholdingAnsweredMail } from "../../../shared/messages/withholding-answered-mail.ts";
import { sampleLink as link } from "./sample-mails.ts";
import {
  sampleCreditNote,
  sampleDeclaration,
  sampleViews,
  sampleWithholding,
} from "./sample-views.ts";

const view = sampleViews.weekBefore;

describe("a credit note", () => {
  it("says how much less is asked for, why, and what is left", () => {
    const creditNote = sampleCreditNote();
    const { subject, text } = composeCreditNoteMail(
      { view: sampleViews.credited, creditNote, link },
      "en",
    );

    expect(subject).toBe("Credit note SL-1042-C1 for invoice SL-1042 from Studio Lime");
    expect(text).toContain("Studio Lime asks for $80.00 less on invoice SL-1042");
    expect(text).toContain("$1,160.00 is due by 21 December 2026.");
    expect(text).toContain("The reason:\n> One page less than agreed.");
    expect(text).not.toContain("your credit");
  });

  it("says what of it became credit", () => {
    const creditNote = sampleCreditNote({ toStoreCredit: 3_000 });

    expect(
      composeCreditNoteMail({ view: sampleViews.paid, creditNote, link }, "en").text,
    ).toContain("$30.00 of it was paid already. It is kept as your credit with Studio Lime");
  });
});

describe("a declared payment that was not found", () => {
  it("is told with what the client said and the vendor's own words", () => {
    const declaration = sampleDeclaration({ status: "declined", message: "Was it\nthe old one?" });
    const { text } = composeDeclarationDeclinedMail({ view, declaration, link }, "en");

    expect(text).toContain("So far we haven’t found it. $1,240.00 is due by 21 December 2026.");
    expect(text).toContain(
      "Amount: $1,240.00\nPaid with: Cheque\nPaid on: 11 December 2026\nYour reference: 1881\n\n" +
        "A word from Studio Lime:\n> Was it\n> the old one?\n",
    );
  });

  it("asks for nothing once the invoice is paid in another way", () => {
    const declaration = sampleDeclaration({ status: "declined" });
    const facts = { view: sampleViews.paid, declaration, link };
    const { text } = composeDeclarationDeclinedMail(facts, "en");

    expect(text).toContain("Please reply if you see it differently; else there is nothing to do.");
    expect(text).not.toContain("compare this with your bank");
  });

  it("goes without a quotation where the vendor wrote nothing", () => {
    const { reference: _, ...declaration } = sampleDeclaration({ status: "declined" });
    const { text } = composeDeclarationDeclinedMail({ view, declaration, link }, "en");

    expect(text).not.toMatch(/A word from|Your reference/u);
  });
});

describe("tax withheld", () => {
  const compose = (change: Parameters<typeof sampleWithholding>[0]) =>
    composeWithholdingAnsweredMail({ view, withholding: sampleWithholding(change), link }, "en")
      .text;

  it("that doesn't count brings the vendor's own words", () => {
    const message = "Our services fall under three percent.\nCould you correct it, please?";

    const text = compose({ status: "declined", message });

    expect(text).toContain(`A word from ${view.vendor.name}:`);
    expect(text).toContain("Our services fall under three percent.");
  });

  it.each([
    ["awaited", "What we need for our books is the certificate.", "Please add the certificate"],
    ["received", "We have your certificate.", "Please keep it"],
    ["checked", "We have checked your certificate", "Please keep it"],
  ] as const)("that counts, its certificate %s, says so and asks no more", (status, says, asks) => {
    const text = compose({ certificate: { status } });

    expect(text).toContain("$37.20 of tax that you withheld counts towards invoice SL-1042");
    expect(text).toContain(says);
    expect(text).toContain(asks);
  });

  it("that doesn't count names the law's share where it went beyond", () => {
    expect(compose({ status: "declined", amount: 9_000 })).toContain(
      "As we understand the law, it is $37.20 at most.",
    );
    expect(compose({ status: "declined" })).not.toContain("at most");
  });
});

describe("a transfer that no invoice waited for", () => {
  const transfer = { amount: 50_000, currency: "USD", link };

  it("is credit, of which nothing is used unasked", () => {
    const { text } = composeTransferCreditedMail({ ...transfer, view }, "en");

    expect(text).toContain("Your transfer of $500.00 has arrived, and is kept as your credit");
    expect(text).toContain("None of it has gone to invoice SL-1042, “Website redesign, second");
    expect(text).toContain("Please use it on the invoice’s page");
  });

  it.each([
    ["nothing is left", { ...transfer, view: sampleViews.paid }],
    ["the invoice has another currency", { ...transfer, currency: "EUR", view }],
  ])("isn't offered where %s", (_, facts) => {
    expect(composeTransferCreditedMail(facts, "en").text).toContain(
      "Please reply if you’d rather have it back",
    );
  });
});

describe("a card on file that ends", () => {
  it.each([
    ["2027-06", "30 June 2027"],
    ["2028-02", "29 February 2028"],
    ["2026-12", "31 December 2026"],
  ])("in %s is good until %s", (expiryMonth, date) => {
    const method = { brand: "visa", lastDigits: "4242" };
    const { subject, text } = composeMethodExpiringMail({ view, method, expiryMonth, link }, "en");

    expect(subject).toBe("Your Visa ending in 4242 on file with Studio Lime (invoice SL-1042)");
    expect(text).toContain(`kept on file with Studio Lime, is good until ${date}.`);
  });
});

describe("the vendor's own account", () => {
  it("that changed is told by its day and by whom to call, never by its number", () => {
    const { text, html } = composeOwnAccountChangedMail(
      { view: sampleViews.outsideOnly, link },
      "en",
    );

    expect(text).toContain("changed on 30 November 2026.");
    expect(text).toContain("Please call Studio Lime on +66 2 555 0142, or on a number you know");
    expect(text + html).not.toContain("123-4-56789-0");
  });

  it("that will change is told to members with the hour and what clients see until then", () => {
    const facts = {
      memberName: "Anna",
      vendorName: "Studio Lime",
      effectiveAt: "2026-12-15T09:30:00.000Z",
      zone: "Asia/Bangkok",
    };
    const { subject, text } = composeOwnAccountChangingMail(facts, "en");

    expect(subject).toContain("Studio Lime shows a new bank account from 15 December 2026");
    expect(text).toMatch(/16:30/u);
    expect(text).toContain("Until then they see the old one.");
    expect(text).not.toMatch(/https?:/u);
    expect(composeOwnAccountChangingMail(facts, "th").text).toContain("15 ธันวาคม พ.ศ. 2569");
  });
});

describe("a one-time code", () => {
  it("for a client stands by itself, with its rules, and in no subject or preview", () => {
    const { subject, text, html } = composeCodeMail({ view, code: "K7QP 2M9X" }, "en");

    expect(subject).toBe("Your code for invoice SL-1042 from Studio Lime");
    expect(text).toContain(
      "It works once, for 10 minutes, and only in the browser that asked. " +
        "Nobody from Studio Lime will ever ask you for it.\n\nK7QP 2M9X\n\n",
    );
    expect(html.split("K7QP 2M9X")).toHaveLength(2);
    expect(text + html).not.toMatch(/https?:/u);
  });

  it("for a member says what it changes", () => {
    const facts = { memberName: "แอนนา", vendorName: "Studio Lime", code: "K7QP 2M9X" };

    expect(composeMemberCodeMail(facts, "en").text).toContain(
      "Here is the code for changing the bank account that Studio Lime shows to its clients.",
    );
    expect(composeMemberCodeMail(facts, "th").text).toContain("เรียน คุณแอนนา");
    expect(composeMemberCodeMail(facts, "th").text).toContain("\n\nK7QP 2M9X\n\n");
  });
});
