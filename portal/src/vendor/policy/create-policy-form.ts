import { useAction, useSubmission } from "@solidjs/router";
import type { LevelPolicy, PolicyChange } from "../../../../shared/contract/policy-schema.ts";
import { changePolicy, type PolicyLevel } from "../api/policy.ts";
import { createSavedForm } from "../forms/create-saved-form.ts";
import { useSession } from "../shell/session-context.tsx";
import { formFromPolicy, type PolicyForm, readPolicyForm } from "./policy-form.ts";

/** The form in which one level's own settings are changed. */
export function createPolicyForm(level: PolicyLevel, start: LevelPolicy) {
  const session = useSession();
  const change = useAction(changePolicy);
  const changing = useSubmission(changePolicy);
  let saved = start;
  const typed = createSavedForm<PolicyForm, LevelPolicy, PolicyChange>({
    keyOf: () => `flexibility-${level.kind === "vendor" ? "vendor" : level.id}`,
    start,
    formOf: (from) => formFromPolicy((from ?? start).settings, session().vendor.defaultCurrency),
    read: (form) => readPolicyForm(form, saved.settings),
    submit: async (request, from) => {
      const answer = await change(level, (from ?? start).version, request);
      if (answer.outcome === "answered") saved = answer.content;
      return answer;
    },
  });
  return {
    ...typed,
    isSaving: () => changing.pending === true,
    startOver(from: LevelPolicy): void {
      saved = from;
      typed.startOver(from);
    },
  };
}

export type PolicyFormState = ReturnType<typeof createPolicyForm>;
