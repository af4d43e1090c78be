import type { Endpoint } from "../requests/endpoint.ts";
import { accountEndpoints } from "./account.ts";
import { balanceTransactionEndpoints } from "./balance-transactions.ts";
import { cashBalanceEndpoints } from "./cash-balances.ts";
import { chargeEndpoints } from "./charges.ts";
import { checkoutSessionEndpoints } from "./checkout-sessions.ts";
import { customerDeletionEndpoints } from "./customer-deletion.ts";
import { customerEndpoints } from "./customers.ts";
import { disputeEndpoints } from "./disputes.ts";
import { eventEndpoints } from "./events.ts";
import { mandateEndpoints } from "./mandates.ts";
import { paymentIntentEndpoints } from "./payment-intents.ts";
import { paymentMethodChangeEndpoints } from "./payment-method-changes.ts";
import { paymentMethodConfigurationEndpoints } from "./payment-method-configurations.ts";
import { paymentMethodEndpoints } from "./payment-methods.ts";
import { refundEndpoints } from "./refunds.ts";
import { setupIntentEndpoints } from "./setup-intents.ts";

/** Every operation that is simulated. */
export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...balanceTransactionEndpoints,
  ...cashBalanceEndpoints,
  ...chargeEndpoints,
  ...checkoutSessionEndpoints,
  ...customerDeletionEndpoints,
  ...customerEndpoints,
  ...disputeEndpoints,
  ...eventEndpoints,
  ...mandateEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodChangeEndpoints,
  ...paymentMethodConfigurationEndpoints,
  ...paymentMethodEndpoints,
  ...refundEndpoints,
  ...setupIntentEndpoints,
];
