import type { Context, Hono } from "hono";
import type { WordingPreview, WordingView } from "../../../shared/contract/wording-schema.ts";
import { wordingPreviewSchema, wordingSchema } from "../../../shared/contract/wording-schema.ts";
import { placeholders } from "../../../shared/messages/wording.ts";
import type { StubRoutes } from "./stub-money.ts";

type Place = Pick<WordingView, "message" | "tone" | "locale">;

/** The vendor's own words for messages, and the mail that comes of them. */
export function wordingRoutes(app: Hono, { world, checked }: StubRoutes): void {
  const { reminders } = world;
  const version = () => reminders.levels.get("vendor")?.version ?? 0;
  const path = "/api/v1/wordings/:message/:tone/:locale";
  const placeOf = (context: Context) => {
    const [, message, tone, locale] =
      /wordings\/([^/]+)\/([^/]+)\/([^/]+)/u.exec(context.req.path) ?? [];
    return { message, tone, locale } as Place;
  };
  const without = (place: Place) =>
    reminders.wordings.filter(
      ({ message, tone, locale }) =>
        message !== place.message || tone !== place.tone || locale !== place.locale,
    );
  app.get("/api/v1/wordings", (context) =>
    context.json({ version: version(), items: reminders.wordings, placeholders }),
  );
  app.put(path, async (context) => {
    const body = await checked(context, wordingSchema);
    if (body instanceof Response) return body;
    const place = placeOf(context);
    const wording = { ...place, ...(body as Pick<WordingView, "parts">) };
    reminders.wordings = [...without(place), wording];
    return context.json({ version: version() + 1, ...wording });
  });
  app.delete(path, (context) => {
    reminders.wordings = without(placeOf(context));
    return context.body(null, 204);
  });
  app.post(`${path}/preview`, async (context) => {
    const body = await checked(context, wordingPreviewSchema);
    if (body instanceof Response) return body;
    const opening = (body as WordingPreview).parts?.opening ?? "A short note about invoice 7.";
    const filled = opening.replaceAll("{contact}", "Maya");
    const html = `<html><body><p>${filled}</p></body></html>`;
    return context.json({ locale: "en", subject: "Invoice 7", text: filled, html });
  });
  app.post(`${path}/send-to-me`, (context) => context.body(null, 204));
}
