import { createHmac } from "node:crypto";

export type Webhook = { url: string; secret: string };

/** An endpoint that doesn't answer within this has failed. Real time, not the simulated one. */
const patienceMilliseconds = 20_000;

/** The `Stripe-Signature` header over a body, at an instant in seconds since 1970. */
function signWebhook(body: string, secret: string, at: number): string {
  const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  return `t=${at},v1=${signature}`;
}

/** The request that carries an event, signed at an instant in seconds since 1970. */
export function webhookRequest({ url, secret }: Webhook, event: object, at: number): Request {
  const body = JSON.stringify(event, null, 2);
  return new Request(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "stripe-signature": signWebhook(body, secret, at),
      "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      accept: "*/*; q=0.5, application/xml",
      "cache-control": "no-cache",
    },
  });
}

/** The status of the endpoint's answer; `null` when there was none in time. */
export function statusOf(
  deliver: (request: Request) => Promise<Response>,
  request: Request,
): Promise<number | null> {
  const tooLate = AbortSignal.timeout(patienceMilliseconds);
  const gaveUp = new Promise<null>((resolve) => {
    tooLate.addEventListener("abort", () => resolve(null), { once: true });
  });
  const answered = async (): Promise<number | null> => {
    try {
      return (await deliver(request)).status;
    } catch {
      // The endpoint is down: to Stripe that is the same as an answer other than 2xx.
      return null;
    }
  };
  return Promise.race([answered(), gaveUp]);
}
