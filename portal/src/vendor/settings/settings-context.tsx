import { createContext, type JSX, useContext } from "solid-js";
import type { SettingsFormState } from "./create-settings-form.ts";

const SettingsContext = createContext<SettingsFormState>();

export function SettingsProvider(props: {
  readonly state: SettingsFormState;
  readonly children: JSX.Element;
}) {
  return <SettingsContext.Provider value={props.state}>{props.children}</SettingsContext.Provider>;
}

/** The settings that are being changed. */
export function useSettings(): SettingsFormState {
  const state = useContext(SettingsContext);
  if (!state) throw new Error("useSettings needs a SettingsProvider around it.");
  return state;
}
