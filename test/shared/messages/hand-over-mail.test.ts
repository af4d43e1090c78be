import { describe, expect, it } from "vitest";
import { composeHandOverMail } from "../../../shared/messages/hand-over-mail.ts";
import { sampleLink as link } from "./sample-mails.ts";
import { billing, leadership, optionsGranted } from "./sample-reminders.ts";
import { sampleViews } from "./sample-views.ts";

const view = sampleViews.veryLate;
const facts = {
  view,
  link,
  notBefore: "2027-02-26",
  alsoTo: [billing, leadership],
  arrangements: optionsGranted(view),
};

describe("the notice of a hand-over", () => {
  const { text, subject } = composeHandOverMail({ ...facts, news: "notice" }, "en");

  it("names what comes afterwards once, with its day, and that every option stays open", () => {
    expect(subject).toBe("About invoice SL-1042 from Studio Lime");
    expect(text).toContain(
      "Unless we find one, a collection agency may take it over from 26 February 2027 on. " +
        "Until then every option stays open, and each of them ends this. " +
        "Its page offers at once: a part, 3 payments, time until 5 March 2027.\n",
    );
    expect(text.match(/collection/gu)).toHaveLength(1);
  });

  it("offers three ways on, a person to talk to, and tells who reads along", () => {
    expect(text).toMatch(
      /Three ways on\n- Pay in full[^]*- Agree[^]*- Something is wrong with it\?/u,
    );
    expect(text).toContain("Paid already, or would you rather talk? Reply or call.");
    expect(text).toContain("Also sent to Tom Reed (billing) and Anna Berg (leadership).");
    expect(text).toContain("After that we write no more about it.");
  });
});

describe("its withdrawal", () => {
  it("says that the invoice stays, and what remains as it was", () => {
    const { text } = composeHandOverMail({ ...facts, news: "withdrawn" }, "en");

    expect(text).toContain("it stays with us, and nobody else takes it over.");
    expect(text).toContain("All that was agreed between us stays as it is.");
    expect(text).not.toMatch(/collection|26 February/u);
  });
});
