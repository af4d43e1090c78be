import { createContext, type JSX, useContext } from "solid-js";
import type { Session } from "../../../../shared/contract/vendor-schema.ts";

const SessionContext = createContext<() => Session>();

export function SessionProvider(props: {
  readonly session: Session;
  readonly children: JSX.Element;
}) {
  return (
    <SessionContext.Provider value={() => props.session}>{props.children}</SessionContext.Provider>
  );
}

/** Who is signed in, and for which vendor. */
export function useSession(): () => Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider around it.");
  return session;
}
