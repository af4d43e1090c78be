/** What was typed and not saved yet, so that a reload or a fault of ours loses nothing. */
export type KeptForm<Form> = {
  readonly form: Form;
  /** The version of what was being changed; absent for something new. */
  readonly version?: number;
};

const prefix = "kindly-typed:";

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
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {
    // The browser's store is full or closed; the form goes on without it.
  }
}

export function forgetKept(key: string): void {
  sessionStorage.removeItem(prefix + key);
}
