import type { Hono } from "hono";
import { presentWaitingRequest } from "../../../functions/http/present-waiting-request.ts";
import { resolvedPolicy } from "../../../functions/use-cases/resolved-policy.ts";
import { waitingOn } from "../../../functions/use-cases/waiting-requests.ts";
import type { MailedAnswer } from "../../../shared/contract/answer-schema.ts";
import {
  grantExtensionSchema,
  mailedAnswerSchema,
  openAnswerSchema,
  termsForLaterSchema,
} from "../../../shared/contract/answer-schema.ts";
import type { AnswerQuestion, AnswerRequest } from "../../../shared/contract/arrangement-schema.ts";
import {
  answerQuestionSchema,
  answerRequestSchema,
} from "../../../shared/contract/arrangement-schema.ts";
import { policyChangeSchema } from "../../../shared/contract/policy-schema.ts";
import { agreeOn } from "../../../shared/flexibility/agree.ts";
import { answerQuestion } from "../../../shared/flexibility/answer-question.ts";
import type { VersionedSettings } from "../../../shared/flexibility/flexibility-policy.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import { answerRequest } from "../../../shared/flexibility/request.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { anId } from "../../shared/builders/an-id.ts";
import type { StubRoutes } from "./stub-money.ts";
import type { StubRecord } from "./stub-world.ts";

type Stub = StubRoutes & { readonly answer: (record: StubRecord) => Response };
type Issued = StubRecord & { invoice: IssuedInvoice };

/** The secret in the mail about the world's first request that waits. */
export const mailedSecret = "m".repeat(43);

/** What clients ask their vendor for, and what they may arrange, by the product's own rules. */
export function flexibilityRoutes(app: Hono, stub: Stub): void {
  requestRoutes(app, stub);
  mailedRoutes(app, stub);
  invoiceRoutes(app, stub);
  policyRoutes(app, stub);
}

const nothingSet: VersionedSettings = { version: 0, settings: {} };

function issued({ world }: Stub, id: string | undefined): Issued | undefined {
  const record = world.records.find(({ invoice }) => invoice.id === id);
  return record?.invoice.stage === "issued" ? (record as Issued) : undefined;
}

function waiting({ world }: Stub) {
  return world.records.flatMap(({ invoice }) => waitingOn(invoice, world.now) ?? []);
}

const asMember = ({ world }: Stub) => ({ now: world.now, isMember: true });

function decide(stub: Stub, record: Issued, requestId: string, answer: AnswerRequest) {
  const decided = answerRequest(record.invoice, {
    ...answer,
    requestId,
    memberId: anId("mem", "a"),
    now: stub.world.now,
    agreementId: anId(answer.decision === "approve" ? "ext" : "req"),
    evidenceHash: "hash",
  });
  if (decided.outcome === "refused") return stub.problem(decided.refusal.reason);
  record.invoice = decided.invoice;
  endTasks(stub, `flexibility-request.${requestId}`);
  return undefined;
}

function endTasks({ world }: Stub, id: string): void {
  world.tasks = world.tasks.map((task) =>
    task.id === id ? { ...task, status: "done", doneAt: world.now } : task,
  );
}

function requestRoutes(app: Hono, stub: Stub): void {
  app.get("/api/v1/requests", (context) =>
    context.json({
      items: waiting(stub).map((each) => presentWaitingRequest(each, asMember(stub))),
    }),
  );
  app.post("/api/v1/invoices/:id/requests/:request/answer", async (context) => {
    const record = issued(stub, context.req.param("id"));
    const body = await stub.checked(context, answerRequestSchema);
    if (!record || body instanceof Response) return body as Response;
    const refusal = decide(stub, record, context.req.param("request"), body as AnswerRequest);
    return refusal ?? stub.answer(record);
  });
}

function mailedRoutes(app: Hono, stub: Stub): void {
  app.post("/api/v1/answers/open", async (context) => {
    const body = await stub.checked(context, openAnswerSchema);
    if (body instanceof Response) return body;
    const [first] = waiting(stub);
    if ((body as { secret: string }).secret !== mailedSecret || !first) {
      return stub.problem("link-not-valid");
    }
    return context.json(presentWaitingRequest(first, asMember(stub)));
  });
  app.post("/api/v1/answers", async (context) => {
    const body = await stub.checked(context, mailedAnswerSchema);
    if (body instanceof Response) return body;
    const { secret, answer } = body as MailedAnswer;
    const [first] = waiting(stub);
    const record = issued(stub, first?.invoice.id);
    if (secret !== mailedSecret || !first || !record) return stub.problem("link-not-valid");
    return decide(stub, record, first.request.id, answer) ?? context.body(null, 204);
  });
}

function invoiceRoutes(app: Hono, stub: Stub): void {
  const { world, checked, problem, answer } = stub;
  app.post("/api/v1/invoices/:id/extension", async (context) => {
    const record = issued(stub, context.req.param("id"));
    const body = await checked(context, grantExtensionSchema);
    if (!record || body instanceof Response) return body as Response;
    const proposal = { dueDate: (body as { date: string }).date };
    const today = localDateOf(world.now, record.invoice.timeZone);
    const preview = previewProposal(situationOf(record.invoice, { today }), proposal);
    if (preview.outcome === "refused") return problem(preview.refusal.reason);
    const decided = agreeOn(record.invoice, {
      proposal,
      seen: preview.terms,
      agreementId: anId("ext"),
      contactId: anId("con", "a"),
      now: world.now,
      evidenceHash: "hash",
      grantedBy: anId("mem", "a"),
    });
    if (decided.outcome === "refused") return problem(decided.refusal.reason);
    record.invoice = decided.invoice;
    return answer(record);
  });
  app.post("/api/v1/invoices/:id/questions/:question/answer", async (context) => {
    const record = issued(stub, context.req.param("id"));
    const body = await checked(context, answerQuestionSchema);
    if (!record || body instanceof Response) return body as Response;
    const { creditAmount: amount, ...said } = body as AnswerQuestion;
    const questionId = context.req.param("question");
    const credit = { id: anId("crn"), reason: record.invoice.content.subject };
    const decided = answerQuestion(
      { ...record, questions: record.questions ?? [] },
      {
        ...said,
        questionId,
        actorId: record.invoice.content.senderId,
        ...(amount === undefined ? {} : { creditNote: { ...credit, amount } }),
        now: world.now,
      },
    );
    if (decided.outcome === "refused") return problem(decided.refusal.reason);
    record.invoice = decided.change.invoice;
    record.questions = (record.questions ?? []).map((each) =>
      each.id === questionId ? decided.question : each,
    );
    endTasks(stub, `question-asked.${questionId}`);
    endTasks(stub, `hardship-told.${questionId}`);
    return answer(record);
  });
  app.post("/api/v1/invoices/:id/terms-for-later", async (context) => {
    const record = issued(stub, context.req.param("id"));
    const body = await checked(context, termsForLaterSchema);
    if (!record || body instanceof Response) return body as Response;
    const task = world.tasks.find(
      ({ kind, status, invoiceId }) =>
        kind === "terms-for-later" && status === "open" && invoiceId === record.invoice.id,
    );
    if (!task) return problem("terms-not-kept");
    endTasks(stub, task.id);
    return answer(record);
  });
}

function policyRoutes(app: Hono, stub: Stub): void {
  const { world, checked, problem } = stub;
  const levelAt = (path: string) => {
    const own = world.policies.get(path) ?? nothingSet;
    const [, kind, id] = /(clients|invoices)\/([^/]+)/u.exec(path) ?? [];
    const record = kind === "invoices" ? issued(stub, id) : undefined;
    const clientId = record?.invoice.content.clientId ?? id;
    const client = world.clients.find((each) => each.id === clientId);
    const vendorLevel = world.policies.get("/api/v1/flexibility-settings");
    const clientLevel = world.policies.get(`/api/v1/clients/${clientId}/flexibility`);
    const { version: _, ...policy } = resolvedPolicy(
      { ...world.vendor, ...(vendorLevel && { flexibility: vendorLevel }) },
      client && { ...client, ...(clientLevel && { flexibility: clientLevel }) },
      record ? own : undefined,
    );
    return { ...own, policy };
  };
  const paths = [
    "/api/v1/flexibility-settings",
    "/api/v1/clients/:id/flexibility",
    "/api/v1/invoices/:id/flexibility",
  ];
  for (const path of paths) {
    app.get(path, (context) => context.json(levelAt(context.req.path)));
    app.patch(path, async (context) => {
      const { version, settings } = levelAt(context.req.path);
      if (context.req.header("if-match") !== `"${version}"`) return problem("version-outdated");
      const body = await checked(context, policyChangeSchema);
      if (body instanceof Response) return body;
      const changed = Object.entries({ ...settings, ...body }).filter(([, said]) => said !== null);
      world.policies.set(context.req.path, {
        version: version + 1,
        settings: Object.fromEntries(changed),
      });
      return context.json(levelAt(context.req.path));
    });
  }
}
