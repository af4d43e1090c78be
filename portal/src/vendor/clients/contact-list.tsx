import { For } from "solid-js";
import { produce } from "solid-js/store";
import { useLanguage } from "../language/language.tsx";
import { useClientForm } from "./client-form-context.tsx";
import { emptyContact } from "./client-form.ts";
import { ContactFields } from "./contact-fields.tsx";

const maximumCount = 20;

/** The people at the client, in the order in which they are asked. */
export function ContactList() {
  const language = useLanguage();
  const { form, setForm, faults } = useClientForm();
  const words = () => language.words().clients;
  let list: HTMLUListElement | undefined;
  const add = () => {
    setForm("contacts", form.contacts.length, emptyContact("billing"));
    list?.lastElementChild?.querySelector("input")?.focus();
  };
  const remove = (index: number) => {
    faults.forgetUnder("/contacts");
    setForm(
      "contacts",
      produce((all) => void all.splice(index, 1)),
    );
  };
  return (
    <fieldset class="part">
      <legend>{words().people}</legend>
      <p class="hint">{words().peopleHint}</p>
      <ul class="plain-list" ref={list}>
        <For each={form.contacts}>
          {(contact, index) => (
            <li aria-label={words().contactOf(index() + 1)} class="contact">
              <ContactFields contact={contact} index={index()} />
              <button
                type="button"
                class="text-link"
                aria-label={words().removeContact(index() + 1)}
                disabled={form.contacts.length === 1}
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
          disabled={form.contacts.length >= maximumCount}
          onClick={add}
        >
          {words().addContact}
        </button>
      </div>
    </fieldset>
  );
}
