import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { Account, LedgerEntry } from "../../shared/ledger/entry.ts";
import type { DeclaredPayment } from "../../shared/payments/declared-payment.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { Question } from "../../shared/flexibility/question.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { CreditMovement } from "../../shared/payments/store-credit.ts";
import type { Withholding } from "../../shared/payments/withholding.ts";
import type { Fact, StoredJob } from "../../functions/ports/jobs.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import type { Row, TableBook } from "./table-book.ts";

/** An invoice with its rows, as the table has them. */
export type InvoiceRows = {
  readonly invoice: IssuedInvoice;
  /** As it is stored beside the invoice. */
  readonly status: string;
  readonly entries: readonly LedgerEntry[];
  readonly payments: readonly Payment[];
  readonly declarations: readonly DeclaredPayment[];
  readonly withholdings: readonly Withholding[];
  readonly questions: readonly Question[];
};

/** The table's rows by what they are. */
export type Rows = {
  invoices(): readonly InvoiceRows[];
  invoice(id: string): InvoiceRows | undefined;
  clients(): readonly Client[];
  vendors(): readonly Vendor[];
  /** What a vendor has set for its reminders. */
  reminders(vendorId: string): VendorReminders | undefined;
  /** The timeline of an invoice. */
  facts(invoiceId: string): readonly Fact[];
  jobs(): readonly StoredJob[];
  tasks(): readonly Task[];
  credits(): readonly CreditMovement[];
  /** By client and currency. */
  balances(): ReadonlyMap<string, number>;
  methods(): readonly MethodOnFile[];
};

/** Reads the rows of a table's book. */
export function rowsOf(book: TableBook): Rows {
  const all = <Value>(name: string): Value[] => {
    const found: Value[] = [];
    for (const row of book.rows.values()) {
      if (row[name] !== undefined) found.push(row[name] as Value);
    }
    return found;
  };
  const invoice = (id: string): InvoiceRows | undefined => {
    const rows = book.of(id);
    const state = rows.find((row) => row.SK === "V#0#STATE");
    const found = state?.["invoice"] as IssuedInvoice | { stage: "draft" } | undefined;
    if (found?.stage !== "issued") return undefined;
    return { ...partsOf(rows), invoice: found, status: String(state?.["status"]) };
  };
  return {
    invoice,
    invoices: () =>
      [...book.rows.values()]
        .filter((row) => row.SK === "V#0#STATE" && row.PK.startsWith("inv_"))
        .flatMap((row) => invoice(row.PK) ?? []),
    clients: () => all<Client>("client"),
    vendors: () => all<Vendor>("vendor"),
    reminders: (vendorId) =>
      book.of(vendorId).find(({ SK }) => SK === "V#1#REMINDERS")?.["reminders"] as
        | VendorReminders
        | undefined,
    facts: (invoiceId) =>
      book.of(invoiceId).flatMap((row) => (row["fact"] as Fact | undefined) ?? []),
    jobs: () => all<StoredJob>("job"),
    tasks: () =>
      [...book.rows.values()]
        .filter(({ SK }) => SK.startsWith("W#TASK#"))
        .map((row) => row["summary"] as Task),
    credits: () => all<CreditMovement>("credit"),
    balances: () => balancesIn(book),
    methods: () => all<MethodOnFile>("method"),
  };
}

function partsOf(rows: readonly Row[]) {
  const each = <Value>(prefix: string, name: string): Value[] =>
    rows.filter((row) => row.SK.startsWith(prefix)).map((row) => row[name] as Value);
  const payments = rows
    .filter((row) => row.SK.startsWith("V#4#PAYMENT#"))
    .map((row) => row["payment"] as Payment);
  return {
    payments,
    entries: each<LedgerEntry>("V#9#LEDGER#", "entry"),
    declarations: each<DeclaredPayment>("V#4#DECLARATION#", "declaration"),
    withholdings: each<Withholding>("V#4#WITHHOLDING#", "withholding"),
    questions: each<Question>("V#4#QUESTION#", "question"),
  };
}

function balancesIn(book: TableBook): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of book.rows.values()) {
    const currency = /^V#5#BALANCE#(\w+)$/u.exec(row.SK)?.[1];
    if (currency === undefined) continue;
    found.set(`${row.PK} ${currency}`, Number(row["balance"]));
  }
  return found;
}

/** Every posting to one account, with whose it is. */
export function postingsOf(
  invoices: readonly InvoiceRows[],
  wanted: Account,
): readonly { readonly clientId: string; readonly currency: string; readonly amount: number }[] {
  return invoices.flatMap(({ invoice, entries }) =>
    entries.flatMap(({ currency, postings }) =>
      postings
        .filter(({ account }) => account === wanted)
        .map(({ amount }) => ({ clientId: invoice.content.clientId, currency, amount })),
    ),
  );
}
