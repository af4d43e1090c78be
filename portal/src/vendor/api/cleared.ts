/** A change that can also take a member away: null says so. */
export type WithCleared<Change> = { [Member in keyof Change]: Change[Member] | null };
