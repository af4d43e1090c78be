import type { LocalStore } from "../local-store.ts";
import { type Mail, readAttachments } from "./mail.ts";

export type Mailbox = {
  add(mail: Mail, raw: Buffer): void;
  /** Oldest first. */
  all(): Mail[];
  get(id: string): Mail | undefined;
  raw(id: string): Buffer | undefined;
  attachment(id: string, index: number): Promise<Buffer | undefined>;
  empty(): void;
};

const mails = "mail";
const raws = "mail-raw";

/** Every message that was accepted for anybody, kept across restarts until it is emptied. */
export function mailbox(store: LocalStore): Mailbox {
  const raw = (id: string) => {
    const kept = store.get<string>(raws, id);
    return kept === undefined ? undefined : Buffer.from(kept, "base64");
  };
  return {
    add: (mail, bytes) => {
      store.put(raws, mail.id, bytes.toString("base64"));
      store.put(mails, mail.id, mail);
    },
    all: () => store.all<Mail>(mails),
    get: (id) => store.get<Mail>(mails, id),
    raw,
    attachment: async (id, index) => {
      const bytes = raw(id);
      return bytes === undefined ? undefined : (await readAttachments(bytes))[index]?.content;
    },
    empty: () => {
      store.clear(mails);
      store.clear(raws);
    },
  };
}
