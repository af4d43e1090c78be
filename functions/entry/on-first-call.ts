type Port = Readonly<Record<string, (...values: never[]) => Promise<unknown>>>;

/**
 * A port whose adapter is loaded with its first call: most requests send no mail and ask no
 * processor, and a function starts the sooner for it.
 */
export function onFirstCall<SomePort extends Port>(load: () => Promise<SomePort>): SomePort {
  let loading: Promise<SomePort> | undefined;
  return new Proxy({} as SomePort, {
    get:
      (_, name) =>
      async (...values: never[]) => {
        loading ??= load();
        return (await loading)[String(name)]?.(...values);
      },
  });
}
