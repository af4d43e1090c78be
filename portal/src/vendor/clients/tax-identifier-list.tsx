import { For } from "solid-js";
import { produce } from "solid-js/store";
import { newKey } from "../editor/invoice-form.ts";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useClientForm } from "./client-form-context.tsx";

const maximumCount = 5;

/** The numbers by which tax offices know the client. */
export function TaxIdentifierList() {
  const language = useLanguage();
  const { form, setForm, faults } = useClientForm();
  const words = () => language.words().clients;
  let list: HTMLUListElement | undefined;
  const add = () => {
    setForm("taxIdentifiers", form.taxIdentifiers.length, { key: newKey(), kind: "", value: "" });
    list?.lastElementChild?.querySelector("input")?.focus();
  };
  const remove = (index: number) => {
    faults.forgetUnder("/taxIdentifiers");
    setForm(
      "taxIdentifiers",
      produce((all) => void all.splice(index, 1)),
    );
  };
  return (
    <div class="stack" role="group" aria-label={words().taxIdentifiers}>
      <p class="group-label">{words().taxIdentifiers}</p>
      <ul class="plain-list" ref={list}>
        <For each={form.taxIdentifiers}>
          {(identifier, index) => (
            <li class="useful-link">
              <TextField
                pointer={`/taxIdentifiers/${index()}/kind`}
                label={words().taxKind}
                hint={words().taxKindHint}
                value={identifier.kind}
                onInput={(typed) => setForm("taxIdentifiers", index(), "kind", typed)}
              />
              <TextField
                pointer={`/taxIdentifiers/${index()}/value`}
                label={words().taxValue}
                value={identifier.value}
                onInput={(typed) => setForm("taxIdentifiers", index(), "value", typed)}
              />
              <button
                type="button"
                class="text-link"
                aria-label={words().removeTaxIdentifier(index() + 1)}
                onClick={() => remove(index())}
              >
                {language.words().editor.remove}
              </button>
            </li>
          )}
        </For>
      </ul>
      <div>
        <button
          type="button"
          class="button"
          disabled={form.taxIdentifiers.length >= maximumCount}
          onClick={add}
        >
          {words().addTaxIdentifier}
        </button>
      </div>
    </div>
  );
}
