/** The parameters of a call in AWS's Query protocol, in which lists are numbered from 1. */
export type QueryForm = {
  text(name: string): string | undefined;
  /** `Destinations.member.1`, `Destinations.member.2`, … */
  list(name: string): string[];
  /** `Tags.member.1.Name`, `Tags.member.1.Value`, … as pairs. */
  pairs(name: string): [name: string, value: string][];
};

/** Reads a form body. */
export function queryForm(body: string): QueryForm {
  const fields = new URLSearchParams(body);
  const text = (name: string) => fields.get(name) ?? undefined;
  const numbered = <T>(read: (number: number) => T | undefined): T[] => {
    const found: T[] = [];
    for (let number = 1; ; number += 1) {
      const next = read(number);
      if (next === undefined) return found;
      found.push(next);
    }
  };
  return {
    text,
    list: (name) => numbered((number) => text(`${name}.member.${number}`)),
    pairs: (name) =>
      numbered((number) => {
        const key = text(`${name}.member.${number}.Name`);
        return key === undefined ? undefined : [key, text(`${name}.member.${number}.Value`) ?? ""];
      }),
  };
}
