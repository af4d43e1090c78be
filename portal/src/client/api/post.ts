/** Sends JSON to one of an invoice's addresses. */
export function post(
  address: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = JSON.stringify(body);
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
    // What tells the server of a reader must arrive even if the page is left at that moment; of what
    // is longer than 64 KiB, no browser promises that.
    keepalive: text.length < 60_000,
  });
}

/** The address of an invoice in the portal's interface. */
export function invoiceAddress(invoiceId: string): string {
  return `/api/portal/invoices/${invoiceId}`;
}

/** Where the receipt of a payment is, as a PDF. */
export function receiptAddress(invoiceId: string, paymentId: string): string {
  return `${invoiceAddress(invoiceId)}/payments/${paymentId}/receipt`;
}
