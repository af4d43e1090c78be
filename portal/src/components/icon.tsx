// Drawn on a grid of 24 with one stroke; words always stand beside them.
const shapes = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  document: "M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 16h5",
  forward: "M4 12h15M13 6l6 6-6 6",
  mail: "M4 6h16v12.5H4zM4 7l8 6 8-6",
  person: "M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5a7.5 7.5 0 0115 0",
  phone:
    "M6 4h3l1.5 4.5-2 1.5a11 11 0 005.5 5.5l1.5-2L20 15v3a2 2 0 01-2 2A14 14 0 014 6a2 2 0 012-2z",
} as const;

/** One of the drawings. */
export type IconName = keyof typeof shapes;

/** A small drawing that repeats what the words beside it say. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[props.name]} />
    </svg>
  );
}
