import { fireEvent, screen } from "@solidjs/testing-library";
import type { FlexibilitySituation } from "../../../../shared/contract/arrangement-schema.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { arrangementOptions } from "../../../../shared/flexibility/arrangement-options.ts";
import type { FlexibilityPolicy } from "../../../../shared/flexibility/flexibility-policy.ts";
import { aSituation } from "../../../shared/builders/a-situation.ts";
import { answerRequests, type SentRequest, showInvoice } from "../show-invoice.tsx";
import { payableInvoice } from "../ways/open-ways.tsx";

type Answer = { readonly status: number; readonly body?: unknown };

/** What a test of arrangements may decide. */
export type Arranging = {
  readonly view?: InvoiceView;
  readonly situation?: Partial<FlexibilitySituation>;
  readonly policy?: Partial<FlexibilityPolicy>;
  /** The situation from the second question on. */
  readonly later?: Partial<FlexibilitySituation>;
  readonly answer?: (request: SentRequest) => Answer;
};

/** The invoice of the page as what may be arranged is computed from. */
function situationFor({ situation, policy }: Arranging): FlexibilitySituation {
  const facts = { today: "2026-12-14", dueDate: "2026-12-21", total: 124_000, ...situation };
  return aSituation(facts, policy ?? {});
}

/** Answers as a server does that computes options by the shared rules. */
export function answerArrangements(arranging: Arranging): SentRequest[] {
  let asked = 0;
  return answerRequests((request) => {
    if (!request.path.endsWith("/arrangements")) {
      return arranging.answer?.(request) ?? { status: 204 };
    }
    asked += 1;
    const change = asked > 1 ? { ...arranging.situation, ...arranging.later } : arranging.situation;
    const situation = situationFor({ ...arranging, ...(change && { situation: change }) });
    return { status: 200, body: { situation, options: arrangementOptions(situation) } };
  });
}

/** Shows an invoice with what can be arranged opened. */
export async function openArrangements(arranging: Arranging = {}) {
  const sent = answerArrangements(arranging);
  const shown = showInvoice(arranging.view ?? payableInvoice());
  fireEvent.click(await screen.findByRole("button", { name: "Other ways to settle this" }));
  await screen.findByRole("list", { name: "Or settle it differently" });
  return { ...shown, posted: () => sent.filter(({ method }) => method !== "GET") };
}

/** The lines of what can be arranged, as they read. */
export function arrangementLines(): (string | null)[][] {
  const list = screen.getByRole("list", { name: "Or settle it differently" });
  return [...list.querySelectorAll(".way-name, .not-now")].map((line) =>
    [...line.children].map(({ textContent }) => textContent),
  );
}
