import { describe, expect, it } from "vitest";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { isPaidOnline } from "../../../shared/payments/payment-method.ts";
import { withEnding } from "../../../shared/messages/catalog/ne/with-ending.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { toneFaults } from "../../../shared/messages/tone-rules.ts";
import { addDays, formatDate } from "../../../shared/values/calendar-date.ts";
import { formatMoney } from "../../../shared/values/money.ts";
import { squeeze, visibleLines, writtenLines } from "./read-mail.ts";
import { sampleAnswerUrl } from "./sample-arranged-notices.ts";
import { billing, leadership, seniorPerson } from "./sample-reminders.ts";
import { sampleInvoiceUrl, sampleLink, sampleMails } from "./sample-mails.ts";
import type { SampleMail } from "./sample-mails.ts";
import { eightyCharacters, ownAccount } from "./sample-views.ts";

const toVendor: ReadonlySet<SampleMail["kind"]> = new Set(["notice", "digest"]);
const toClient = sampleMails.filter(({ kind }) => !toVendor.has(kind));
/** What is about one invoice, and not about several. */
const aboutOne = toClient.filter(({ kind }) => kind !== "reminders");
const reminders = sampleMails.filter(({ kind }) => kind === "reminder");
/** A code opens nothing by itself, and an ended share nothing any more. */
const linked = sampleMails.filter(
  ({ kind, name }) =>
    !["code", "reminders", "digest"].includes(kind) && !name.startsWith("share ended"),
);

function violations(
  mails: readonly SampleMail[],
  isWrong: (sample: SampleMail) => boolean,
): readonly string[] {
  return mails.filter(isWrong).map(({ name }) => name);
}

const money = ({ currency }: InvoiceView, amount: number, locale: string) =>
  squeeze(formatMoney({ amount, currency }, locale));

const neutralSubjects: Readonly<Record<Locale, (vendor: string, number: string) => string>> = {
  en: (vendor, number) => `About invoice ${number} from ${vendor}`,
  th: (vendor, number) => `เรื่องใบแจ้งหนี้เลขที่ ${number} จาก ${vendor}`,
  ne: (vendor, number) => `${withEnding(vendor, "को")} बिजक ${number} बारे`,
};

const payVerbs: Readonly<Record<Locale, (amount: string) => string>> = {
  en: (amount) => `View and pay ${amount}`,
  th: (amount) => `เปิดดูและชำระ ${amount}`,
  ne: (amount) => `हेर्नुहोस् र ${amount} तिर्नुहोस्`,
};

const isLate = ({ today, dueDate }: InvoiceView) => today > dueDate;

const isPayable = ({ status, amounts }: InvoiceView) => status === "open" && amounts.startable > 0;

const isPaidOnPage = ({ options, declarations }: InvoiceView) =>
  declarations === undefined && options.some(({ method }) => isPaidOnline(method));

/** A mail's own words: without the state band and without what people wrote into fields. */
function ownWords({ mail, view }: SampleMail): string {
  const [, ...lines] = mail.text.split("\n").filter((line) => line !== "");
  const text = lines.filter((line) => !line.startsWith(">")).join("\n");
  return text.replaceAll(view.thankYou ?? "\u0000", "").toLowerCase();
}

function occurrences(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^https?:/u.test(word));
}

/** Without what people wrote into fields, and without the card of whoever signs. */
function ourWords({ mail, view }: SampleMail): string {
  const card = [view.sender.name, seniorPerson.name].map((name) =>
    mail.text.indexOf(`\n${name}\n`),
  );
  const start = Math.max(...card);
  const text =
    start < 0
      ? mail.text
      : mail.text.slice(0, start) + mail.text.slice(mail.text.indexOf("\n—\n", start));
  const named = [billing.name, leadership.name, "Maya Chen"];
  return named
    .reduce((left, name) => left.replaceAll(name, "—"), text)
    .replaceAll(`“${view.subject}”`, "“it”")
    .replace(/^> .*$/gmu, "");
}

function sentences(text: string): readonly string[] {
  return writtenLines(text).flatMap((line) => line.split(/(?<=[.?]["”]?)\s+/u));
}

it("looks at every message in every language", () => {
  expect(sampleMails.length).toBeGreaterThan(500);
});

describe("a subject", () => {
  it("names the vendor and the invoice's number", () => {
    const wrong = violations(
      aboutOne,
      ({ mail, view }) =>
        !mail.subject.includes(view.vendor.name) ||
        (view.status !== "draft" && !mail.subject.includes(view.number)),
    );

    expect(wrong).toEqual([]);
  });

  it("says amount and date of what is to be paid before the due date", () => {
    const asking = toClient.filter(
      ({ kind, view }) =>
        (kind === "invoice" || kind === "reminder") &&
        isPayable(view) &&
        view.declarations === undefined &&
        !isLate(view),
    );
    const wrong = violations(
      asking,
      ({ mail, view, locale }) =>
        !mail.subject.includes(money(view, view.amounts.remaining, locale)) ||
        !mail.subject.includes(formatDate(view.dueDate, locale)),
    );

    expect(asking.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it("is neutral after the due date", () => {
    const late = reminders.filter(({ view }) => isLate(view));
    const neutral = late.map(({ mail, view, locale }) => [
      mail.subject,
      neutralSubjects[locale](view.vendor.name, view.number),
    ]);

    expect(late.length).toBeGreaterThan(0);
    expect(neutral.filter(([subject, expected]) => subject !== expected)).toEqual([]);
  });

  it("raises no voice: no exclamation mark, no capitals, none of the pressing words", () => {
    const wrong = violations(sampleMails, ({ mail, view, locale }) => {
      const { amounts } = view;
      const fromFields = [
        ...[view.vendor.name, view.client.name, view.number].filter((field) => field !== ""),
        ...Object.values(amounts).map((amount) => money(view, amount, locale)),
        money(view, 124_000, locale),
        money(view, Math.max(amounts.paid, 1), locale),
        "พ.ศ.",
      ];
      const own = fromFields.reduce((text, field) => text.replaceAll(field, ""), mail.subject);
      const plain = own.replaceAll(/(?:[A-Z]{2,3}\p{Sc}?|\p{Sc})\s?[\d.,]+/gu, "");
      return (
        /!|\bre:|urgent|final|ด่วน|สุดท้าย|तुरुन्त|अन्तिम/iu.test(plain) || /\b[A-Z]{2,}\b/u.test(plain)
      );
    });

    expect(wrong).toEqual([]);
  });
});

describe("the first sentences", () => {
  it("say what it is for, how much is left and by which date, as the view has it", () => {
    const asking = aboutOne.filter(
      ({ kind, name, view }) =>
        kind !== "receipt" && kind !== "code" && !name.includes("withdrawn,") && isPayable(view),
    );
    const wrong = violations(asking, ({ mail, view, locale }) => {
      const [, , opening = ""] = mail.text.split("\n\n");
      const facts = [
        view.subject,
        money(view, view.amounts.remaining, locale),
        formatDate(view.dueDate, locale),
      ];
      return facts.some((fact) => !squeeze(opening).includes(fact));
    });

    expect(asking.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it("say what a receipt is for, with the amount that was paid", () => {
    const wrong = violations(
      toClient.filter(({ kind }) => kind === "receipt"),
      ({ mail, view, locale }) =>
        !squeeze(mail.text).includes(money(view, Math.max(view.amounts.paid, 1), locale)),
    );

    expect(wrong).toEqual([]);
  });
});

describe("the ask", () => {
  it("is one button, whose address can be read below it, and no other link is there", () => {
    const wrong = violations(linked, ({ mail, kind, name }) => {
      const page = name.startsWith("notice request-asked") ? sampleAnswerUrl : sampleInvoiceUrl;
      const link = kind === "notice" ? page : sampleLink;
      const targets = [...mail.html.matchAll(/href="([^"]*)"/gu)].map(([, target]) => target);
      const inText = mail.text.match(/\S+:\/\/\S+/gu) ?? [];
      return (
        occurrences(mail.html, /class="button"/gu) !== 1 ||
        targets.join(" ") !== `${link} ${link}` ||
        inText.join(" ") !== link ||
        !visibleLines(mail.html).includes(link)
      );
    });

    expect(wrong).toEqual([]);
  });

  it("says on the button what is paid", () => {
    const asking = toClient.filter(
      ({ kind, view }) =>
        (kind === "invoice" || kind === "reminder") && isPayable(view) && isPaidOnPage(view),
    );
    const wrong = violations(asking, ({ mail, view, locale }) => {
      const amount = money(view, view.amounts.startable, locale);
      return !visibleLines(mail.html).includes(payVerbs[locale](amount));
    });

    expect(asking.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it("says please and thank you once each, the vendor's own thanks in place of ours", () => {
    const wrong = violations(toClient, (sample) => {
      const own = ownWords(sample);
      const hasOwnThanks =
        sample.view.thankYou !== undefined &&
        (sample.kind === "invoice" || sample.kind === "receipt");
      return (
        occurrences(own, /\bplease\b|กรุณา|कृपया/gu) !== 1 ||
        occurrences(own, /\bthank|ขอบคุณ|धन्यवाद/gu) !== (hasOwnThanks ? 0 : 1)
      );
    });

    expect(wrong).toEqual([]);
  });

  it("says please once at most to the vendor", () => {
    const wrong = violations(
      sampleMails,
      (sample) => occurrences(ownWords(sample), /\bplease\b|กรุณา|कृपया/gu) > 1,
    );

    expect(wrong).toEqual([]);
  });

  it("leaves the reader other ways and a person to answer to", () => {
    const wrong = violations(
      toClient,
      ({ mail, view }) =>
        ![view.sender, seniorPerson].some(
          ({ name, phone = view.vendor.phone }) =>
            mail.text.includes(name) && mail.text.includes(phone),
        ) || !/reply|ตอบกลับ|जवाफ/iu.test(mail.text),
    );

    expect(wrong).toEqual([]);
  });
});

describe("good intent", () => {
  /** Words that only the notice of a hand-over may say: what comes afterwards. */
  const ofHandOver = /collection|ติดตามหนี้|असुल/u;

  it("never uses a word that blames or presses, in any language", () => {
    const wrong = sampleMails.flatMap((sample) =>
      toneFaults(ownWords(sample), sample.locale)
        .filter(({ word }) => !(sample.name.startsWith("hand-over") && ofHandOver.test(word)))
        .map(({ word }) => `${sample.name}: ${word}`),
    );

    expect(wrong).toEqual([]);
  });

  it("names what comes afterwards in the notice of a hand-over alone, with its day", () => {
    const naming = sampleMails.filter(({ mail }) => ofHandOver.test(mail.text));
    const notices = sampleMails.filter(({ name }) => name.startsWith("hand-over notice"));

    expect(notices.length).toBeGreaterThan(0);
    expect(naming.map(({ name }) => name)).toEqual(notices.map(({ name }) => name));
    expect(
      violations(
        notices,
        ({ mail, view, locale }) => !mail.text.includes(formatDate(addDays(view.today, 7), locale)),
      ),
    ).toEqual([]);
  });

  it("offers an innocent reading of a late payment, and a way to say that it was paid", () => {
    const late = reminders.filter(
      ({ view, name }) => isLate(view) && name.startsWith("reminder three-days-late"),
    );
    const wrong = violations(
      late,
      ({ mail }) =>
        !/slipped by|หลุดไปได้เป็นธรรมดา|छुट्नु स्वाभाविक हो/u.test(mail.text) ||
        !/Paid already\? Tell us|หากชำระแล้ว แจ้งเราได้|तिरिसक्नुभयो\? [^।]*भन्नुहोस्/u.test(mail.text),
    );

    expect(late.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it("uses no exclamation mark and no picture sign", () => {
    const wrong = violations(sampleMails, ({ mail }) =>
      /!|\p{Extended_Pictographic}/u.test(mail.subject + mail.text),
    );

    expect(wrong).toEqual([]);
  });

  it("tells nobody about the payer's means", () => {
    const wrong = violations(sampleMails, ({ mail }) =>
      /insufficient|\bfunds\b|balance/iu.test(mail.text),
    );

    expect(wrong).toEqual([]);
  });

  it("speaks of a plan or a split where one was arranged, and nowhere else", () => {
    const ordinary = toClient.filter(({ kind }) => kind !== "arranged");
    const wrong = violations(ordinary, ({ mail }) =>
      /instal|in parts|\bplan\b|split|ผ่อน|แบ่งชำระ|किस्ता/iu.test(mail.text),
    );

    expect(wrong).toEqual([]);
  });

  it("names a discount only where one was given", () => {
    const wrong = violations(
      toClient,
      ({ mail, name }) =>
        /discount|ส่วนลด|छुट(?!्नु)/iu.test(mail.text) !== name.startsWith("receipt of a cheque"),
    );

    expect(wrong).toEqual([]);
  });

  it("sends no bank details, and warns of those that others may send", () => {
    const accounts = toClient.filter(({ name }) => name.startsWith("own account changed"));

    expect(accounts.length).toBeGreaterThan(0);
    expect(
      violations(
        accounts,
        ({ mail, view }) =>
          ownAccount.lines.some(({ value }) => mail.text.includes(value)) ||
          !mail.text.includes(view.vendor.phone),
      ),
    ).toEqual([]);
  });

  it("tells of a dispute without its texts, and of a failure without its reason", () => {
    const wrong = violations(toClient, ({ mail }) =>
      /dispute|chargeback|fraud|declin|unauthori|ปฏิเสธ|ข้อพิพาท|विवाद|अस्वीका|अस्वीकृ|जालसाजी/iu.test(
        mail.text + mail.subject,
      ),
    );

    expect(wrong).toEqual([]);
  });
});

describe("a reminder", () => {
  const ordinary = reminders.filter(({ view }) => !view.vendor.name.includes(eightyCharacters));

  it("has at most 120 words, beside what people wrote and who signs", () => {
    const wrong = ordinary
      .filter(({ locale }) => locale !== "th")
      .map((sample) => [sample.name, words(ourWords(sample)).length] as const)
      .filter(([, count]) => count > 120);

    expect(ordinary.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it("is as short in Thai, which has no spaces between words", () => {
    const wrong = ordinary
      .filter(({ locale }) => locale === "th")
      .map((sample) => [sample.name, ourWords(sample).replace(/https?:\S+/gu, "").length] as const)
      .filter(([, count]) => count > 850);

    expect(wrong).toEqual([]);
  });

  it("says what comes next and what ends it", () => {
    const wrong = violations(
      reminders,
      ({ mail }) =>
        !/Unless it is paid, (?:we write again on|our next message, on)|No further reminder|หากยังไม่ได้ชำระ (?:เราจะติดต่อมาอีกครั้ง|อีเมลฉบับถัดไป)|ไม่มีกำหนดส่ง|नतिरिएमा हामी|नतिरिएमा सन् |यसपछि अर्को/u.test(
          mail.text,
        ),
    );

    expect(wrong).toEqual([]);
  });
});

describe("sentences in English", () => {
  const ordinary = sampleMails.filter(
    ({ locale, view }) => locale === "en" && !view.vendor.name.includes(eightyCharacters),
  );

  it("have at most 25 words, beside what people wrote", () => {
    const wrong = ordinary.flatMap(({ name, mail, view }) =>
      sentences(mail.text.replaceAll(`“${view.subject}”`, "“it”"))
        .filter((sentence) => words(sentence).length > 25)
        .map((sentence) => `${name}: ${sentence}`),
    );

    expect(wrong).toEqual([]);
  });

  it("have 15 on average at most", () => {
    const wrong = violations(ordinary, ({ mail }) => {
      const counts = sentences(mail.text).map((sentence) => words(sentence).length);
      return counts.reduce((sum, count) => sum + count, 0) / counts.length > 15;
    });

    expect(wrong).toEqual([]);
  });
});

describe("Thai", () => {
  const thai = sampleMails.filter(({ locale }) => locale === "th");

  it("names the Buddhist year and writes Latin digits", () => {
    const dated = thai.filter(({ mail }) => /ธันวาคม/u.test(mail.subject));

    expect(dated.length).toBeGreaterThan(0);
    expect(violations(dated, ({ mail }) => !mail.subject.includes("พ.ศ. 25"))).toEqual([]);
    expect(violations(thai, ({ mail }) => /[๐-๙]/u.test(mail.text + mail.subject))).toEqual([]);
  });

  it("speaks politely to a person, without the particles of one gender", () => {
    const persons = thai.filter(({ view, kind }) => kind !== "notice" && view.reader !== undefined);

    expect(violations(persons, ({ mail }) => !/เรียน คุณ/u.test(mail.text))).toEqual([]);
    expect(violations(thai, ({ mail }) => /คุณ ?คุณ|ค่ะ|ครับ/u.test(mail.text))).toEqual([]);
  });
});

describe("Nepali", () => {
  const nepali = sampleMails.filter(({ locale }) => locale === "ne");

  it("names the era of its years and writes Latin digits", () => {
    const dated = nepali.filter(({ mail }) => /डिसेम्बर/u.test(mail.subject));

    expect(dated.length).toBeGreaterThan(0);
    expect(violations(dated, ({ mail }) => !mail.subject.includes("सन् 20"))).toEqual([]);
    expect(violations(nepali, ({ mail }) => /[०-९]/u.test(mail.text + mail.subject))).toEqual([]);
  });

  it("speaks politely to a person, and never says the low words for you", () => {
    const persons = nepali.filter(
      ({ view, kind }) => kind !== "notice" && view.reader !== undefined,
    );

    expect(
      violations(persons, ({ mail }) => !/^(?:नमस्कार|आदरणीय) .*ज्यू,$/mu.test(mail.text)),
    ).toEqual([]);
    expect(
      violations(nepali, ({ mail }) => /ज्यू ज्यू|(?<!\p{L})(?:तिमी|तँ)(?!\p{L})/u.test(mail.text)),
    ).toEqual([]);
  });

  it("leaves no sentence of ours in English", () => {
    const wrong = violations(
      nepali.filter(({ kind }) => kind !== "notice"),
      (sample) =>
        /\b(?:the|your|please|is)\b/u.test(
          ownWords(sample).replaceAll(sample.view.subject.toLowerCase(), ""),
        ),
    );

    expect(wrong).toEqual([]);
  });
});
