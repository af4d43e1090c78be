import {
  bankTransferTypes,
  countryOf,
  financialAddresses,
  ibanCountries,
  transferTypeOf,
} from "../cash/bank-account-details.ts";
import { cashTransactionsOf, chooseReconciliation, showCashBalance } from "../cash/cash-balance.ts";
import { cashTransactions } from "../cash/cash-records.ts";
import { receiveTransfer } from "../cash/incoming-transfer.ts";
import { readCurrency } from "../payments/currency-rules.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { listPage, listParameters } from "../requests/list-page.ts";
import { hash, integer, list, oneOf, optional, text } from "../requests/parameters.ts";
import { invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { cashSettings } from "./cash-settings.ts";
import { findCustomer } from "./customers.ts";
import { idOf } from "./shown-parts.ts";

const instructions = {
  bank_transfer: hash({
    eu_bank_transfer: optional(hash({ country: oneOf(ibanCountries) })),
    requested_address_types: optional(list(oneOf(["iban", "sort_code", "spei", "zengin"]))),
    type: oneOf(bankTransferTypes),
  }),
  currency: text(),
  funding_type: oneOf(["bank_transfer"]),
};

function checkInstructions(scene: Scene, currency: string, type: string): void {
  if (!scene.account.enabledPaymentMethods.includes("customer_balance")) {
    throw invalidRequest(
      "The payment method type `customer_balance` is not enabled on this account.",
      { param: "funding_type" },
    );
  }
  if (transferTypeOf(currency) === type) return;
  throw invalidRequest(`The bank transfer type \`${type}\` doesn't take ${currency}.`, {
    param: "bank_transfer[type]",
  });
}

export const cashBalanceEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/customers/:id/funding_instructions",
    parameters: instructions,
    answer: (scene, sent, id) => {
      const customer = findCustomer(scene, id, "id").id;
      const currency = readCurrency(sent.currency, "currency");
      const { type, eu_bank_transfer: european } = sent.bank_transfer;
      checkInstructions(scene, currency, type);
      if (type === "eu_bank_transfer" && european === undefined) {
        throw invalidRequest("Missing required param: bank_transfer[eu_bank_transfer].", {
          param: "bank_transfer[eu_bank_transfer]",
          code: "parameter_missing",
        });
      }
      const country = european?.country ?? countryOf(type);
      return {
        object: "funding_instructions",
        bank_transfer: {
          country,
          financial_addresses: financialAddresses(customer, type, country),
          type,
        },
        currency,
        funding_type: "bank_transfer",
        livemode: false,
      };
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers/:id/cash_balance",
    parameters: {},
    answer: (scene, _parameters, id) => showCashBalance(scene, findCustomer(scene, id, "id").id),
  }),
  endpoint({
    method: "POST",
    path: "/v1/customers/:id/cash_balance",
    parameters: cashSettings,
    answer: (scene, { settings }, id) => {
      const customer = findCustomer(scene, id, "id").id;
      chooseReconciliation(scene, customer, settings?.reconciliation_mode);
      return showCashBalance(scene, customer);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers/:id/cash_balance_transactions",
    parameters: listParameters,
    answer: (scene, parameters, id) => {
      const entries = cashTransactionsOf(scene, findCustomer(scene, id, "id").id);
      const url = `/v1/customers/${id}/cash_balance_transactions`;
      return listPage({ kind: "cash balance transaction", url, entries }, parameters);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers/:owner/cash_balance_transactions/:id",
    parameters: {},
    answer: (scene, _parameters, id, owner) => {
      findCustomer(scene, owner, "id");
      const transaction = scene.records.get(cashTransactions, id);
      if (idOf(transaction?.customer) === owner && transaction !== undefined) return transaction;
      throw resourceMissing("customer_cash_balance_transaction", id, "id");
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/test_helpers/customers/:id/fund_cash_balance",
    parameters: { amount: integer(1), currency: text(), reference: optional(text()) },
    answer: (scene, { amount, currency, reference = null }, id) => {
      const { id: customer, name } = findCustomer(scene, id, "id");
      const senderName = name ?? null;
      return receiveTransfer(scene, { customer, amount, currency, reference, senderName });
    },
  }),
];
