import { createContext, type JSX, useContext } from "solid-js";
import type { ClientFormState } from "./create-client-form.ts";

const ClientFormContext = createContext<ClientFormState>();

export function ClientFormProvider(props: {
  readonly state: ClientFormState;
  readonly children: JSX.Element;
}) {
  return (
    <ClientFormContext.Provider value={props.state}>{props.children}</ClientFormContext.Provider>
  );
}

/** The client that is being written. */
export function useClientForm(): ClientFormState {
  const state = useContext(ClientFormContext);
  if (!state) throw new Error("useClientForm needs a ClientFormProvider around it.");
  return state;
}
