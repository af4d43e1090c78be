import { action, query } from "@solidjs/router";
import type { OpenedSignIn, Session } from "../../../../shared/contract/vendor-schema.ts";
import { forgetReadings, read } from "./read.ts";
import { send } from "./send.ts";

const signInPath = "/api/v1/sign-in";

export const readSession = query(() => read<Session>("/api/v1/session"), "session");

/** Whether somebody is signed in here, asked without leading anywhere. */
export async function isSignedIn(): Promise<boolean> {
  const answer = await send<Session>({ method: "GET", path: "/api/v1/session" });
  return answer.outcome === "answered";
}

export const askForLink = action(
  (email: string) => send<void>({ method: "POST", path: signInPath, body: { email } }),
  "ask-for-link",
);

export const openSignInLink = action(
  (secret: string) =>
    send<OpenedSignIn>({ method: "POST", path: `${signInPath}/open`, body: { secret } }),
  "open-sign-in-link",
);

export const enterCode = action(
  (code: string) => send<void>({ method: "POST", path: `${signInPath}/code`, body: { code } }),
  "enter-code",
);

export const signOut = action(async () => {
  const answer = await send<void>({ method: "POST", path: "/api/v1/sign-out" });
  if (answer.outcome === "answered") forgetReadings();
  return answer;
}, "sign-out");
