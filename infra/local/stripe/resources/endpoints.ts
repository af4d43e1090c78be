import type { Endpoint } from "../requests/endpoint.ts";
import { accountEndpoints } from "./account.ts";
import { balanceTransactionEndpoints } from "./balance-transactions.ts";
import { chargeEndpoints } from "./charges.ts";
import { checkoutSessionEndpoints } from "./checkout-sessions.ts";
import { customerEndpoints } from "./customers.ts";
import { eventEndpoints } from "./events.ts";
import { paymentIntentEndpoints } from "./payment-intents.ts";
import { paymentMethodEndpoints } from "./payment-methods.ts";
import { refundEndpoints } from "./refunds.ts";

/** Every operation that is simulated. */
export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...balanceTransactionEndpoints,
  ...chargeEndpoints,
  ...checkoutSessionEndpoints,
  ...customerEndpoints,
  ...eventEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...refundEndpoints,
];
