import { createAsync } from "@solidjs/router";
import { createDeferred, createMemo } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { instantFromMilliseconds } from "../../../../shared/values/instant.ts";
import { connection } from "../api/connection.ts";
import { readViewIfAny } from "../api/invoices.ts";
import { readPaymentSettingsIfAny } from "../api/payment-settings.ts";
import { useLanguage } from "../language/language.tsx";
import { draftView } from "../preview/draft-view.ts";
import { useSession } from "../shell/session-context.tsx";
import type { Editor } from "./create-editor.ts";

const pauseMilliseconds = 250;

/** What the client would see of what is typed so far; typing comes first, it follows. */
export function createPreview(editor: Editor, client: () => ClientAnswer | undefined) {
  const language = useLanguage();
  const session = useSession();
  const savedId = createMemo(() => editor.saved()?.id);
  const savedView = createAsync(async () => {
    const id = savedId();
    return id === undefined ? undefined : readViewIfAny(id);
  });
  const settings = createAsync(() => readPaymentSettingsIfAny());
  const view = createMemo(() => {
    const words = language.words().editor;
    return draftView({
      form: editor.form,
      lines: editor.writtenReadings(),
      adjustments: editor.adjustmentReadings(),
      totals: editor.totals(),
      session: session(),
      client: client(),
      savedView: savedView.latest,
      settings: settings.latest,
      now: instantFromMilliseconds(connection.now()),
      placeholders: { client: words.nobodyYet, text: words.nothingYet },
    });
  });
  return createDeferred(view, { timeoutMs: pauseMilliseconds });
}
