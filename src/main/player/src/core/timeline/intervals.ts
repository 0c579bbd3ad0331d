/** Stretches of time in whole milliseconds: from, to, from, to …; sorted, apart and not empty. */
export type Intervals = readonly number[];
