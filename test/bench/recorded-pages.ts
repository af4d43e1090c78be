/** First views of an invoice in other portals, in KB and brotli 11: recorded once and kept. */
export const recordedPages = [
  { name: "Invoice Ninja", size: "80.6 and its PDF" },
  { name: "BTCPay Server", size: "112" },
  { name: "InvoiceShelf", size: "294.5" },
] as const;
