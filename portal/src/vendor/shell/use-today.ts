import { instantFromMilliseconds } from "../../../../shared/values/instant.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { connection } from "../api/connection.ts";
import { useSession } from "./session-context.tsx";

/** The vendor's present day, by the server's clock. */
export function useToday(): () => string {
  const session = useSession();
  return () => localDateOf(instantFromMilliseconds(connection.now()), session().vendor.timeZone);
}
