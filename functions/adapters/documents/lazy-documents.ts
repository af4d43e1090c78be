import type { Documents } from "../../ports/documents.ts";

/** The documents, whose typesetting is loaded with the first one: most requests need none. */
export function lazyDocuments(portalHost: string): Documents {
  let loading: Promise<Documents> | undefined;
  const load = async () => {
    loading ??= import("./pdf-documents.ts").then(({ pdfDocuments }) =>
      pdfDocuments({ portalHost }),
    );
    return loading;
  };
  return {
    invoicePdf: async (view) => (await load()).invoicePdf(view),
    receiptPdf: async (view, paymentId) => (await load()).receiptPdf(view, paymentId),
  };
}
