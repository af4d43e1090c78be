import { type Accessor, type Component, createEffect, createSignal } from "solid-js";

/**
 * A part of the page that few readers need: its code loads when it is wanted. When it can't be had,
 * `hasFailed` says so until it is wanted again.
 */
export function createPart<Props extends Record<string, unknown>>(
  isWanted: Accessor<boolean>,
  load: () => Promise<Component<Props>>,
) {
  const [component, setComponent] = createSignal<Component<Props>>();
  const [hasFailed, setHasFailed] = createSignal(false);
  createEffect(() => {
    setHasFailed(false);
    if (!isWanted() || component() !== undefined) return;
    load().then(
      (loaded) => setComponent(() => loaded),
      () => setHasFailed(true),
    );
  });
  return { component, hasFailed };
}
