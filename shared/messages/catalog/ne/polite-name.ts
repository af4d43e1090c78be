// Titles and posts that are polite by themselves, before a name or instead of one.
const polite = /^(श्री|श्रीमती|सुश्री|डा\.|प्रा\.)|(ज्यू|शाखा|विभाग|कार्यालय|कम्पनी|लिमिटेड|प्रा\. ?लि\.)$/u;

/** A person's name as Nepali politeness wants it: "सीता ज्यू", "Maya ज्यू"; a title of its own stays. */
export function politeName(name: string): string {
  return polite.test(name) ? name : `${name} ज्यू`;
}
