import { createSignal } from "solid-js";
import { type Problem, problemReason } from "../../../../shared/contract/problem.ts";
import type { Answer } from "../api/send.ts";
import { useLanguage } from "../language/language.tsx";
import { problemText } from "../shell/problem-text.ts";
import { createKeptStore } from "./create-kept-store.ts";
import { faultsOf, type FieldFault } from "./field-fault.ts";
import { createFormFaults } from "./form-faults.ts";

type Versioned = { readonly version: number };

/** What a form says: a request, or the faults that stand in its way. */
export type FormReading<Request> =
  | { readonly request: Request; readonly faults: readonly [] }
  | { readonly request?: never; readonly faults: readonly FieldFault[] };

type Settings<Form, Saved, Request> = {
  /** Under which name what is typed is kept in this tab until it is saved. */
  readonly keyOf: (saved: Saved | undefined) => string;
  readonly start: Saved | undefined;
  readonly formOf: (saved: Saved | undefined) => Form;
  readonly read: (form: Form) => FormReading<Request>;
  readonly submit: (request: Request, saved: Saved | undefined) => Promise<Answer<Saved>>;
  /** How the server's faults are told; in the page's own words when absent. */
  readonly faultsOf?: (problem: Problem) => readonly FieldFault[];
};

/** A form that is typed, checked and saved, and that loses nothing when any of it fails. */
export function createSavedForm<Form extends object, Saved extends Versioned, Request>(
  settings: Settings<Form, Saved, Request>,
) {
  const language = useLanguage();
  const faults = createFormFaults();
  const [saved, setSaved] = createSignal(settings.start);
  const [message, setMessage] = createSignal<string>();
  const [isOutdated, setOutdated] = createSignal(false);
  const startOf = (from: Saved | undefined) => ({
    form: settings.formOf(from),
    ...(from && { version: from.version }),
  });
  const kept = createKeptStore<Form>(() => settings.keyOf(saved()), startOf(settings.start));

  function take(content: Saved): Saved {
    setSaved(() => content);
    kept.noteSaved(content.version);
    return content;
  }

  /** Saves the form; answers what the server keeps now, or nothing when something is in the way. */
  async function save(): Promise<Saved | undefined> {
    setMessage(undefined);
    const { request, faults: found } = settings.read(kept.form);
    faults.show(found);
    if (!request) return undefined;
    const known = saved();
    const base = known && { ...known, version: kept.version() ?? known.version };
    const answer = await settings.submit(request, base);
    if (answer.outcome === "answered") return take(answer.content);
    setMessage(problemText(answer, language.words().problems));
    if (answer.outcome === "refused") {
      setOutdated(problemReason(answer.problem) === "version-outdated");
      faults.show((settings.faultsOf ?? faultsOf)(answer.problem));
    }
    return undefined;
  }

  return {
    form: kept.form,
    setForm: kept.setForm,
    faults,
    message,
    saved,
    isOutdated,
    isChanged: kept.isChanged,
    isRestored: kept.isRestored,
    save,
    /** Takes a change that was made beside the form, and leaves what is typed as it is. */
    noteBeside(content: Saved): void {
      setSaved(() => content);
      kept.noteVersion(content.version);
    },
    /** Takes what the server keeps, and lets go of what was typed. */
    startOver(from: Saved | undefined): void {
      setSaved(() => from);
      setOutdated(false);
      setMessage(undefined);
      faults.show([]);
      kept.startOver(startOf(from));
    },
  };
}
