import { showCashBalance } from "../cash/cash-balance.ts";
import { customers, deletedCustomers, paymentMethods } from "../collections.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { findCustomer, showDeletedCustomer } from "./customers.ts";
import { recordEvent } from "./events.ts";
import { detachPaymentMethod } from "./payment-methods.ts";

/** Forgets a customer and their payment methods, except while money is held for them. */
export const customerDeletionEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "DELETE",
    path: "/v1/customers/:id",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const customer = findCustomer(scene, id, "id");
      if (showCashBalance(scene, id).available !== null) {
        throw invalidRequest("A customer with a cash balance can't be deleted, even if it is 0.");
      }
      for (const stored of scene.records.all(paymentMethods)) {
        if (stored.paymentMethod.customer === id) detachPaymentMethod(scene, stored);
      }
      scene.records.delete(customers, id);
      scene.records.put(deletedCustomers, id, { id });
      recordEvent(scene, "customer.deleted", customer);
      return showDeletedCustomer(id);
    },
  }),
];
