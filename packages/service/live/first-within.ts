/**
 * What is said first of something that is followed; null when that takes longer than `patienceMs`, in ms, or nothing more can
 * come. The following ends with it.
 */
export async function firstWithin<Item>(items: AsyncIterableIterator<Item>, patienceMs: number): Promise<Item | null> {
  const impatience = setTimeout(() => items.return?.(), patienceMs)
  try {
    const { value, done } = await items.next()
    return done ? null : value
  } finally {
    clearTimeout(impatience)
    await items.return?.()
  }
}
