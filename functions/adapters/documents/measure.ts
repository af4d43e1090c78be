/** How wide a text would be, in points. */
export type Measure = (text: string) => number;
