/** A time in which no schedule fires and nothing is swept up; what was to fire then is lost. */
export type Outage = {
  begin(milliseconds: number): void;
  isOn(): boolean;
  end(): void;
};

export function outage(now: () => number): Outage {
  let until = 0;
  return {
    begin: (milliseconds) => {
      until = Math.max(until, now() + milliseconds);
    },
    isOn: () => now() < until,
    end: () => {
      until = 0;
    },
  };
}
