/** The `error` member of Stripe's error answers. */
export type StripeErrorBody = {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  message: string;
  code?: string;
  param?: string;
  doc_url?: string;
  decline_code?: string;
  advice_code?: string;
  network_decline_code?: string;
  charge?: string;
  payment_intent?: object;
  payment_method?: object;
  payment_method_type?: string;
};

/** How far a refused request got, which decides what is kept of it. */
export type Reach =
  /** Its parameters were refused: nothing is kept, not even under its idempotency key. */
  | "parameters"
  /** It was refused while running: its effects are taken back, its answer is kept. */
  | "execution"
  /** It ran and says no (a declined card): effects and answer are kept. */
  | "effects";

/** An answer other than 2xx. Thrown by the resources, turned into a response in one place. */
export class StripeError extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;
  readonly reach: Reach;

  constructor(status: number, body: StripeErrorBody, reach: Reach = "execution") {
    super(body.message);
    this.name = "StripeError";
    this.status = status;
    this.body = body;
    this.reach = reach;
  }
}

const documentation = (code: string): string =>
  `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;

export function invalidRequest(
  message: string,
  facts: { code?: string; param?: string; status?: number; reach?: Reach } = {},
): StripeError {
  const { code, param, status = 400, reach = "execution" } = facts;
  return new StripeError(
    status,
    {
      type: "invalid_request_error",
      message,
      ...(code === undefined ? {} : { code, doc_url: documentation(code) }),
      ...(param === undefined ? {} : { param }),
    },
    reach,
  );
}

/** A parameter that is missing, unknown or malformed. */
export const invalidParameter = (message: string, param: string, code?: string): StripeError =>
  invalidRequest(message, {
    param,
    reach: "parameters",
    ...(code === undefined ? {} : { code }),
  });

/** Something named in the address (404) or in a parameter (400) that isn't there. */
export const resourceMissing = (kind: string, id: string, param: string): StripeError =>
  invalidRequest(`No such ${kind}: '${id}'`, {
    code: "resource_missing",
    param,
    status: param === "id" ? 404 : 400,
  });

/** What Stripe can do and the simulator doesn't: said plainly instead of being answered wrongly. */
export const notSimulated = (what: string, param: string): StripeError =>
  invalidRequest(`The local Stripe simulator doesn't simulate ${what}.`, { param });
