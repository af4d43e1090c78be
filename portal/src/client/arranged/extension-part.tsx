import { Show } from "solid-js";
import { useArrange } from "../arrange/arrange-context.ts";
import { useInvoice } from "../invoice-context.tsx";
import { ArrangedSection } from "./arranged-section.tsx";
import { DeedButton } from "./deed-button.tsx";

/** A due date that moved, and taking that back while it can be. */
export function ExtensionPart() {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const arranged = () => invoice.view.arrangements;
  const removable = () => {
    const extension = arranged()?.extension;
    return extension?.canTakeBack === true ? extension : undefined;
  };
  // A plan keeps the due date at its next day: that it moved is what the plan itself says.
  const from = () => {
    const { plan, originalDueDate } = arranged() ?? {};
    const isPlanned = plan?.status === "active" || plan?.status === "starting";
    return isPlanned ? undefined : originalDueDate;
  };
  return (
    <Show when={from()}>
      {(date) => (
        <ArrangedSection heading={words().extension}>
          <p>{words().moved(invoice.date(date()), invoice.date(invoice.view.dueDate))}</p>
          <Show when={removable()}>
            {(extension) => (
              <div class="deed">
                <DeedButton
                  label={words().takeBack}
                  deed={{ path: `agreements/${extension().id}`, method: "DELETE" }}
                />
              </div>
            )}
          </Show>
        </ArrangedSection>
      )}
    </Show>
  );
}
