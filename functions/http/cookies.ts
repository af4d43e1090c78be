import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** The longest that browsers keep a cookie. */
const maximumSeconds = 400 * 24 * 60 * 60;

/** A cookie's name without the prefix that browsers enforce: this host only, secure, whole site. */
type CookieName = `i-${string}` | "vendor" | "sign-in";

/** Sets a `__Host-` cookie that scripts cannot read; 0 seconds removes it. */
export function keepCookie(
  context: Context,
  name: CookieName,
  cookie: { readonly value: string; readonly seconds?: number },
): void {
  setCookie(context, `__Host-${name}`, cookie.value, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: cookie.seconds ?? maximumSeconds,
  });
}

/** The value of one of our cookies. */
export function readCookie(context: Context, name: CookieName): string | undefined {
  return getCookie(context, `__Host-${name}`);
}
