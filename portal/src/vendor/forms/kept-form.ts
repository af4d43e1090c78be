/** What was typed and not saved yet, so that a reload or a fault of ours loses nothing. */
export type KeptForm<Form> = {
  readonly form: Form;
  /** The version of what was being changed; absent for something new. */
  readonly version?: number;
};

const prefix = "kindly-typed:";
let isKeeping = true;

/** Forgets all that was typed and keeps nothing more: the next person in this tab must not find it. */
export function stopKeeping(): void {
  isKeeping = false;
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
}

/** Keeps what is typed from now on: somebody is signed in. */
export function startKeeping(): void {
  isKeeping = true;
}

export function readKept<Form>(key: string): KeptForm<Form> | undefined {
  const text = sessionStorage.getItem(prefix + key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as KeptForm<Form>;
  } catch {
    sessionStorage.removeItem(prefix + key);
    return undefined;
  }
}

export function keepForm<Form>(key: string, kept: KeptForm<Form>): void {
  if (!isKeeping) return;
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {
    // The browser's store is full or closed; the form goes on without it.
  }
}

export function forgetKept(key: string): void {
  sessionStorage.removeItem(prefix + key);
}
