/** What must be undone when a world ends, or when its start fails half-way. */
export type ClosingList = {
  add(undo: () => void | Promise<void>): void;
  /** Undoes everything once, newest first; one failure doesn't keep the rest from being undone. */
  close(): Promise<void>;
};

/** A function that never returns must not keep a person from stopping the program. */
const patienceMilliseconds = 5000;

/** Collects what was begun, in order, to end it in the opposite one. */
export function closingList(): ClosingList {
  const undos: (() => void | Promise<void>)[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
      try {
        await inTime(undo());
      } catch (error) {
        console.error("Something could not be ended cleanly.", error);
      }
    }
  };
  return {
    add: (undo) => undos.push(undo),
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
}

async function inTime(undoing: void | Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patienceMilliseconds);
  await Promise.race([undoing, promise]).finally(() => clearTimeout(timer));
}
