import type { AcceptCounter } from "../../shared/contract/arrangement-schema.ts";
import { acceptCounter, previewRequest } from "../../shared/flexibility/request.ts";
import type { RequestRefusal } from "../../shared/flexibility/request.ts";
import { flexibilityOf } from "../../shared/flexibility/resolve-flexibility.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { agreementIds, goOn, idFor, knownAgreement } from "./agree.ts";
import type { Acceptor, AgreedAnswer, AgreementIds } from "./agree.ts";
import { agreementWrite } from "./agreement-commit.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { authorizationOf, keepEvidence } from "./keep-evidence.ts";
import type { Authorization } from "./keep-evidence.ts";

type Answer = AgreedAnswer<RequestRefusal>;

type Ask = Acceptor & { readonly requestId: string; readonly wish: AcceptCounter };

/** Agrees on what the vendor offered instead; from then on it is an agreement like any other. */
export async function acceptOffer(world: World, ask: Ask): Promise<Answer> {
  const ids = agreementIds(world, ask);
  const authorization = await authorizationOf(ask.reader, ask.wish);
  const answer = await changeInvoice<Answer>(
    world.receivables,
    ask.reader.invoice.id,
    (record): Change<Answer> => {
      const agreementId = knownAgreement(record, ids);
      if (agreementId !== undefined) return { answer: { outcome: "done", agreementId } };
      return decide(world, record, { ...ask, authorization }, ids);
    },
    ask.reader.record,
  );
  const offered = ask.reader.invoice.arrangements?.request?.counter?.proposal;
  return goOn(world, ask, answer, offered?.payNow);
}

function decide(
  world: World,
  { invoice, payments }: InvoiceRecord,
  {
    reader,
    viewer,
    requestId,
    wish,
    authorization,
  }: Ask & { readonly authorization: Authorization | undefined },
  ids: AgreementIds,
): Change<Answer> {
  if (invoice.stage !== "issued") return { answer: refused({ reason: "request-unknown" }) };
  const at = world.clock.now();
  const contactId = reader.contact.id;
  const { seen } = wish;
  const offered = invoice.arrangements?.request?.counter?.proposal ?? {};
  const preview = previewRequest(invoice, at, "counter");
  const proposal = preview.outcome === "done" ? preview.proposal : offered;
  const agreementId = idFor(ids, { proposal });
  const kept = keepEvidence(world, {
    proposal,
    terms: seen,
    at,
    policyVersion: flexibilityOf(invoice).version,
    contactId,
    requestId,
    viewer,
    authorization,
  });
  const decided = acceptCounter(invoice, {
    requestId,
    seen,
    contactId,
    now: at,
    agreementId,
    evidenceHash: kept.hash,
  });
  if (decided.outcome === "refused") return { answer: decided };
  invariant(decided.agreed !== undefined, "What is accepted is agreed on.");
  return {
    answer: { outcome: "done", agreementId },
    commit: agreementWrite({
      ...decided.agreed,
      before: invoice,
      invoice: decided.invoice,
      payments,
      agreementId,
      proposal,
      terms: seen,
      actor: contactId,
      at,
      kept,
      notice: { kind: "request-accepted", requestId },
    }),
  };
}
