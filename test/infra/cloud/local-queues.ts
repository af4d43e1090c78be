import type {
  FailedMessage,
  FailureQueueName,
  Replayed,
} from "../../../infra/cloud/replay/replay-queues.ts";

/** What the queues are called on one machine, where each way of failing has a queue of its own. */
const localNames: Readonly<Record<FailureQueueName, readonly string[]>> = {
  "failed-jobs": ["scheduled-job-failures", "scheduled-job-undelivered"],
  "failed-stream-records": ["stream-jobs-failures"],
  "failed-mail-events": ["mail-events-failures"],
};

type Letter = { readonly id: string; readonly queue: string; readonly body: unknown };

/** The queues of the local world at an address. */
export function localQueues(origin: string): Replayed {
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${origin}/local/queues${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    receive: async (queue): Promise<FailedMessage | undefined> => {
      const letters = (await (await ask("")).json()) as readonly Letter[];
      const letter = letters.find((each) => localNames[queue].includes(each.queue));
      return letter && { body: letter.body, handle: letter.id };
    },
    invoke: async (name, payload) => {
      const body = JSON.stringify({ name, payload });
      const headers = { "content-type": "application/json" };
      await ask("/invoke", { method: "POST", headers, body });
    },
    remove: async (_, { handle }) => {
      await ask(`/${handle}`, { method: "DELETE" });
    },
  };
}
