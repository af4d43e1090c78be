/** An invented invoice, for looking at words before there is a real one. */
export const sampleWords = {
  client: "Northwind Trading",
  contact: "Maya Chen",
  greeting: "Maya",
  subject: "Website redesign",
};

export type SampleWords = typeof sampleWords;
