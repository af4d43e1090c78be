import { createMemo, createSignal } from "solid-js";
import type { Choice } from "./choice-field.tsx";

const shownLimit = 50;

/** The state of a choice by typing: what matches, which of it is active, whether the list shows. */
export function createComboBox(settings: {
  readonly choices: () => readonly Choice[];
  readonly value: () => string;
  readonly onChoose: (value: string) => void;
}) {
  const [typed, setTyped] = createSignal<string>();
  const [isOpen, setOpen] = createSignal(false);
  const [activeIndex, setActiveIndex] = createSignal(0);
  const chosenName = () =>
    settings.choices().find(({ value }) => value === settings.value())?.name ?? "";
  const matching = createMemo(() => {
    const wanted = (typed() ?? "").trim().toLocaleLowerCase();
    return settings
      .choices()
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .slice(0, shownLimit);
  });
  const open = () => {
    setActiveIndex(
      Math.max(
        0,
        matching().findIndex(({ value }) => value === settings.value()),
      ),
    );
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice) settings.onChoose(choice.value);
    close();
  };
  const step = (by: number) => {
    if (!isOpen()) return open();
    const count = matching().length;
    if (count > 0) setActiveIndex((index) => (index + by + count) % count);
  };
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => (isOpen() ? choose(matching()[activeIndex()]) : open()),
    Escape: close,
  };
  return {
    isOpen,
    activeIndex,
    matching,
    open,
    close,
    choose,
    text: () => typed() ?? chosenName(),
    onInput(text: string): void {
      setTyped(text);
      setActiveIndex(0);
      setOpen(true);
    },
    onKeyDown(event: KeyboardEvent): void {
      const act = keys[event.key];
      if (!act || event.isComposing || (event.key === "Escape" && !isOpen())) return;
      event.preventDefault();
      act();
    },
  };
}
