import { StripeError } from "./stripe-error.ts";
import { maskKey } from "./request-log.ts";

/** The secret key of a request: as a bearer token, or as the user name of basic authentication. */
export function sentKey(authorization: string | null): string | null {
  const [scheme = "", credentials = ""] = (authorization ?? "").split(" ");
  if (scheme.toLowerCase() === "bearer" && credentials !== "") return credentials;
  if (scheme.toLowerCase() !== "basic") return null;
  const [user = ""] = Buffer.from(credentials, "base64").toString("utf8").split(":");
  return user === "" ? null : user;
}

const unauthorized = (message: string): StripeError =>
  new StripeError(401, { type: "invalid_request_error", message }, "parameters");

export function checkKey(key: string | null, secretKey: string): void {
  if (key === null) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization " +
        "header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See " +
        "https://stripe.com/docs/api#authentication for details.",
    );
  }
  if (key !== secretKey) throw unauthorized(`Invalid API Key provided: ${maskKey(key)}`);
}
