import { readMailEvent } from "../adapters/ses/mail-event.ts";
import { recordMailEvent } from "../use-cases/record-mail-event.ts";
import { productionWorld } from "./world.ts";

const world = productionWorld();

/** What the mail provider tells about messages of ours. */
export async function handler(event: unknown): Promise<void> {
  const mailEvent = readMailEvent(event);
  if (mailEvent === undefined) return;
  await recordMailEvent(world, mailEvent);
}
