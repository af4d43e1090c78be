import { describe, expect, it } from "vitest";
import { letterOf } from "../../../../portal/src/vendor/preview/letter-of.ts";
import { presentInvoice } from "../../../../shared/invoicing/present-invoice.ts";
import { composeInvoiceMail } from "../../../../shared/messages/invoice-mail.ts";
import { linesOf } from "../../../shared/builders/a-draft.ts";
import { anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";

const mailOf = (note: string) => {
  const invoice = anIssuedInvoice({ written: { note } });
  const view = presentInvoice(invoice, linesOf(124_000), [], {
    now: "2026-12-15T03:00:00.000Z",
    lineLimit: 10,
  });
  return composeInvoiceMail({ view, link: "https://pay.example/i/1", hasAttachment: true }, "en");
};

describe("letterOf", () => {
  it("keeps the words and the looks of a mail", () => {
    const { body, sheet } = letterOf(mailOf("With thanks").html);

    expect(body.textContent).toContain("With thanks");
    expect(sheet).toContain("prefers-color-scheme:dark");
    expect(body.querySelector<HTMLElement>(".surface")?.style.borderRadius).toBe("14px");
  });

  it("leaves nothing that leads away or runs", () => {
    const { body } = letterOf(
      '<body><script>alert(1)</script><a href="https://a.example" onclick="b()">a</a><iframe src="c"></iframe></body>',
    );

    expect(body.innerHTML).toBe("<a>a</a>");
  });

  it("shows markup in a note as the text that it is", () => {
    const { body } = letterOf(mailOf('<img src=x onerror=alert(1)> style="color:red"').html);

    expect(body.querySelector("img")).toBeNull();
    expect(body.textContent).toContain('<img src=x onerror=alert(1)> style="color:red"');
  });
});
