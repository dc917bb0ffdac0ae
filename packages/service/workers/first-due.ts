/** In how many ms the first of what waits is due: what `dueInMs` of a worker answers. `first` is null where nothing waits. */
export const msUntil = (first: Date | null | undefined, now: Date): number =>
  first ? first.getTime() - now.getTime() : Number.POSITIVE_INFINITY
