/** An amount as people type it, in the way that the graph has it: `12,50` is `12.50`. */
export const amountOf = (text: string) => text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')

/** A whole number with or without a sign, such as `-3`; null where it is none. */
export const wholeOf = (text: string) => (/^[+-]?\d{1,9}$/.test(text.trim()) ? Number(text) : null)
