/** Where each of the vendor's pages lives. */
export const paths = {
  invoices: "/vendor",
  newInvoice: "/vendor/invoices/new",
  invoice: (id: string) => `/vendor/invoices/${id}`,
  tasks: "/vendor/tasks",
  requests: "/vendor/requests",
  payments: "/vendor/payments",
  paymentSettings: "/vendor/settings",
  outgoing: "/vendor/outgoing",
  followUps: "/vendor/follow-ups",
  cadences: "/vendor/reminders",
  cadence: (id: string) => `/vendor/reminders/cadences/${id}`,
  wordings: "/vendor/reminders/wording",
  clients: "/vendor/clients",
  newClient: "/vendor/clients/new",
  client: (id: string) => `/vendor/clients/${id}`,
  newInvoiceFor: (clientId: string) => `/vendor/invoices/new?clientId=${clientId}`,
  invoicesOf: (clientId: string) => `/vendor?clientId=${clientId}`,
  signIn: (then?: string) =>
    then === undefined || then === "/vendor"
      ? "/vendor/sign-in"
      : `/vendor/sign-in?then=${encodeURIComponent(then)}`,
} as const;

/** Where to go after signing in: one of our own pages, whatever the address asks for. */
export function pathAfterSignIn(wish: unknown): string {
  const isOurs = typeof wish === "string" && /^\/vendor(?:[/?][^\\]*)?$/u.test(wish);
  return isOurs && !wish.startsWith("/vendor/sign-in") ? wish : paths.invoices;
}
