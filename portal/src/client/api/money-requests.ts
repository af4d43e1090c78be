import type {
  CertificateRequest,
  DeclaredPaymentView,
  DeclarePayment,
  DeclareWithholding,
  PayerAccount,
  TransferDetailsView,
  WithholdingView,
} from "../../../../shared/contract/payment-schema.ts";
import { readAnswer } from "./answer.ts";
import { invoiceAddress, post } from "./post.ts";

/** What the ways to pay ask of the server about one invoice. */
export function moneyRequests(invoiceId: string) {
  const invoice = invoiceAddress(invoiceId);
  const keyed = (path: string, body: object, requestKey: string) =>
    post(`${invoice}/${path}`, body, { "idempotency-key": requestKey });
  return {
    transferDetails: () => readAnswer<TransferDetailsView>(post(`${invoice}/transfer-details`, {})),
    declarePayment: (declaration: DeclarePayment, requestKey: string) =>
      readAnswer<DeclaredPaymentView>(keyed("declarations", declaration, requestKey)),
    declareWithholding: (withheld: DeclareWithholding, requestKey: string) =>
      readAnswer<{ readonly withholding: WithholdingView; readonly exceeds: boolean }>(
        keyed("withholdings", withheld, requestKey),
      ),
    sendCertificate: (withholdingId: string, certificate: CertificateRequest) =>
      readAnswer<WithholdingView>(
        post(`${invoice}/withholdings/${withholdingId}/certificate`, certificate),
      ),
    mailCode: () => readAnswer<undefined>(post(`${invoice}/code`, {})),
    confirmCode: (code: string) => readAnswer<undefined>(post(`${invoice}/code/confirm`, { code })),
    account: () => readAnswer<PayerAccount>(fetch(`${invoice}/account`)),
    removeMethod: (methodId: string) =>
      readAnswer<undefined>(fetch(`${invoice}/methods/${methodId}`, { method: "DELETE" })),
    useCredit: (amount: number, requestKey: string) =>
      readAnswer<{ readonly applied: number }>(keyed("store-credit", { amount }, requestKey)),
  };
}
