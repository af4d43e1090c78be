import { createSignal, Show } from "solid-js";
import { useInvoice } from "../invoice-context.tsx";
import { Each } from "../ways/each.tsx";
import { useWays } from "../ways/ways-context.ts";
import { useArrange } from "./arrange-context.ts";
import { createDeed } from "./create-deed.ts";
import type { FormProps } from "./create-offer.ts";
import {
  newPerson,
  shareFaults,
  sharedTotal,
  shareRequest,
  type SharePerson,
  usualPeople,
} from "./share-draft.ts";
import { SharePersonFields } from "./share-person-fields.tsx";
import { SubmitForm } from "./submit-form.tsx";

const mostPeople = 9;

/** Splitting a bill: who pays which part by a link of their own; the rest stays where it is. */
export function ShareForm(props: FormProps) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange.share;
  const [isTold, setIsTold] = createSignal(false);
  const deed = createDeed(props.offer.finish);
  const sharing = useSharing(props);

  function submit(): void {
    setIsTold(true);
    if (!sharing.isRight()) return;
    void deed.send({ path: "shares", body: shareRequest(sharing.people(), sharing.currency()) });
  }

  return (
    <SubmitForm deed={deed} label={sharing.label()} onSubmit={submit}>
      <p class="small">{words().text(arrange.vendor)}</p>
      <Show when={props.offer.situation.policy.sharing === "contacts"}>
        <p class="quiet small">{words().contacts(arrange.vendor)}</p>
      </Show>
      <Each of={sharing.people().map((_, index) => String(index))}>
        {(index) => (
          <Show when={sharing.people()[Number(index)]}>
            {(person) => (
              <SharePersonFields
                number={Number(index) + 1}
                person={person()}
                faults={isTold() ? shareFaults(person(), sharing.currency()) : {}}
                onChange={(changed) => sharing.change(Number(index), changed)}
                onRemove={() => sharing.remove(Number(index))}
              />
            )}
          </Show>
        )}
      </Each>
      <Show when={sharing.people().length < mostPeople}>
        <button type="button" class="text-link" onClick={() => sharing.add()}>
          {words().add}
        </button>
      </Show>
      <p role="status">{sharing.restText()}</p>
    </SubmitForm>
  );
}

/** Who shares, as typed, kept with all that is typed on the page. */
function useSharing(props: FormProps) {
  const invoice = useInvoice();
  const ways = useWays();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.share;
  const currency = () => invoice.view.currency;
  const standing = () => invoice.view.arrangements?.shares ?? [];
  const people = (): readonly SharePerson[] => {
    const typed = ways.typed("shares");
    if (typed !== undefined) return JSON.parse(typed) as readonly SharePerson[];
    return usualPeople(standing(), left(), currency());
  };
  const left = () => props.offer.situation.total;
  const rest = () => left() - sharedTotal(people(), currency());
  const keep = (changed: readonly SharePerson[]) => ways.type("shares", JSON.stringify(changed));
  return {
    currency,
    people,
    add: () => keep([...people(), newPerson(Math.max(rest(), 0), currency())]),
    change: (index: number, changed: Partial<SharePerson>) =>
      keep(people().map((person, at) => (at === index ? { ...person, ...changed } : person))),
    remove: (index: number) => keep(people().filter((_, at) => at !== index)),
    isRight: () =>
      rest() >= 0 &&
      people().every((person) => Object.keys(shareFaults(person, currency())).length === 0),
    restText: () =>
      rest() < 0 ? words().tooMuch(invoice.money(-rest())) : words().rest(invoice.money(rest())),
    label: () => {
      if (people().length === 0) return words().none;
      if (standing().length > 0) return words().save;
      return words().submit(invoice.money(sharedTotal(people(), currency())));
    },
  };
}
