import { createContext, createUniqueId, type JSX, useContext } from "solid-js";
import type { FormFaults } from "./form-faults.ts";

type FormScope = {
  readonly faults: FormFaults;
  /** The id of the element in which a field is typed; forms on one page don't share any. */
  readonly idOf: (field: string) => string;
};

const FormContext = createContext<FormScope>();

export function FormScopeProvider(props: {
  readonly faults: FormFaults;
  readonly children: JSX.Element;
}) {
  const form = createUniqueId();
  const idOf = (field: string) => `${form}${field.replaceAll("/", "-")}`;
  return (
    <FormContext.Provider value={{ faults: props.faults, idOf }}>
      {props.children}
    </FormContext.Provider>
  );
}

export function useFormScope(): FormScope {
  const scope = useContext(FormContext);
  if (!scope) throw new Error("A field needs a FormScopeProvider around it.");
  return scope;
}
