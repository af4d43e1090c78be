import { describe, expect, it } from "vitest";
import { addressLines } from "../../../../functions/adapters/documents/address-lines.ts";
import { amountWords } from "../../../../functions/adapters/documents/amount-words.ts";
import { documentWords } from "../../../../functions/adapters/documents/document-words.ts";
import { createFlow } from "../../../../functions/adapters/documents/flow.ts";
import { lineColumns } from "../../../../functions/adapters/documents/line-columns.ts";
import { setText } from "../../../../functions/adapters/documents/set-text.ts";
import { sheetOf } from "../../../../functions/adapters/documents/sheet.ts";
import { styles } from "../../../../functions/adapters/documents/theme.ts";
import { sampleView } from "../../../shared/messages/sample-views.ts";
import { realTypesetter } from "./real-typesetter.ts";
import { sampleInvoices } from "./sample-invoices.ts";

const typesetter = await realTypesetter();

describe("the sheet", () => {
  it.each(["US", "CA", "MX", "PH", "CL"])("is US Letter in %s", (country) => {
    expect(sheetOf(country)).toMatchObject({ width: 612, height: 792 });
  });

  it.each(["TH", "NP", "GB", "JP", "BR"])("is A4 in %s", (country) => {
    expect(sheetOf(country)).toMatchObject({ width: 595.28, height: 841.89 });
  });
});

describe("an address", () => {
  const address = {
    lines: ["1 Harbour Road"],
    city: "Portland",
    region: "OR",
    postalCode: "97201",
    country: "US",
  };

  it("names its country only across a border", () => {
    expect(addressLines(address, { locale: "en", seenFrom: "US" })).toEqual([
      "1 Harbour Road",
      "Portland, OR 97201",
    ]);
    expect(addressLines(address, { locale: "th", seenFrom: "TH" }).at(-1)).toBe("สหรัฐอเมริกา");
  });

  it("names its country where nothing is known of the other side", () => {
    expect(addressLines(address, { locale: "en", seenFrom: undefined }).at(-1)).toBe(
      "United States",
    );
  });

  it("keeps a country's code that has no name", () => {
    const elsewhere = { lines: ["1"], city: "Nowhere", country: "QX" };

    expect(addressLines(elsewhere, { locale: "en", seenFrom: "US" })).toEqual([
      "1",
      "Nowhere",
      "QX",
    ]);
  });
});

describe("numbers", () => {
  it("keep all their digits, however many", () => {
    const words = amountWords("USD", "en");

    expect(words.price("999999999999.123456")).toBe("999,999,999,999.123456");
    expect(words.amount(9_007_199_254_740_991)).toBe("90,071,992,547,409.91");
    expect(words.quantity("0.0125")).toBe("0.0125");
    expect(words.percent("8.875")).toBe("8.875%");
  });

  it("have the currency's places at least", () => {
    expect(amountWords("KWD", "en").price("1.5")).toBe("1.500");
    expect(amountWords("JPY", "en").price("180.5")).toBe("180.5");
    expect(amountWords("JPY", "en").amount(240_000)).toBe("240,000");
    expect(amountWords("THB", "th").money(1_756_940)).toBe("฿17,569.40");
  });
});

describe("the columns of lines", () => {
  const columnsOf = (view: ReturnType<typeof sampleView>) => {
    const words = documentWords(view.locale);
    const context = { words, amounts: amountWords(view.currency, view.locale), typesetter };
    return lineColumns(view, 500, context);
  };

  it("leave out discounts and estimates where no line has one", () => {
    expect(columnsOf(sampleView()).columns.map(({ title }) => title)).toEqual([
      "Quantity",
      "Unit price",
      "Tax",
      "Amount",
    ]);
  });

  it("show the estimate beside the amount where a line has one", () => {
    expect(columnsOf(sampleInvoices.english).columns.map(({ title }) => title)).toEqual([
      "Quantity",
      "Unit price",
      "Discount",
      "Tax",
      "Estimated",
      "Amount",
    ]);
  });

  it("move discounts and estimates below the description before numbers grow too wide for it", () => {
    const line = {
      description: "Much",
      quantity: "999999999999",
      unitPrice: "0.123456",
      taxRate: "7",
      discount: { amount: 1_000_000_000 },
      originalEstimate: 999_999_999_999,
    };
    const { columns, isWide, descriptionWidth } = columnsOf(sampleView({ lines: [line] }));

    expect(isWide).toBe(false);
    expect(columns.map(({ title }) => title)).toEqual(["Quantity", "Unit price", "Tax", "Amount"]);
    expect(descriptionWidth).toBeGreaterThanOrEqual(150);
  });
});

describe("the flow of pages", () => {
  const sheet = { ...sheetOf("US"), top: 0, bottom: 100 };
  const lines = (count: number) =>
    setText(
      Array.from({ length: count }, (_, index) => `line ${index}`).join("\n"),
      { style: { ...styles.body, size: 10 }, width: 200 },
      typesetter,
    );

  it("turns the page where no further line fits", () => {
    const flow = createFlow(sheet);
    // 14 points a line: seven fit on 100.
    flow.pour(lines(8), 0);

    expect(flow.pages.map((page) => page.length)).toEqual([7, 1]);
  });

  it("begins each further page with its head", () => {
    const flow = createFlow(sheet);
    flow.withHead(
      () => flow.pour(lines(1), 0),
      () => flow.pour(lines(14), 0),
    );

    expect(flow.pages.map((page) => page.length)).toEqual([7, 7, 2]);
  });

  it("doesn't turn an empty page for what is higher than a page", () => {
    const flow = createFlow(sheet);
    flow.reserve(500);
    flow.pour(lines(1), 0);

    expect(flow.pages).toHaveLength(1);
  });

  it("keeps a label on the page of what it stands beside", () => {
    const flow = createFlow(sheet);
    const [label, value] = lines(2);
    flow.pour(lines(7), 0);
    if (label && value) flow.pour([{ ...label, leading: 0 }, value], 0);

    expect(flow.pages.map((page) => page.length)).toEqual([7, 2]);
  });
});
