// A drawer with such a name holds whatever didn't find its place. The product says what a thing is.
const bannedAnywhere = new Set(
  "util utils helper helpers common misc manager managers service services data info base impl".split(
    " ",
  ),
);

// As verbs they don't say what happens. Lambda's `handler` and the payment processor are nouns.
const bannedVerbs = new Set(["process", "handle", "do"]);

/** The first word in a file's or symbol's name that the house doesn't use; undefined if all is well. */
export function bannedWord(name: string): string | undefined {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  const [first = ""] = words;
  return bannedVerbs.has(first) ? first : words.find((word) => bannedAnywhere.has(word));
}
