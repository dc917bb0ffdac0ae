/** What a form says beside what is typed into it; a name may stand for several. */
export function HiddenFields({ of }: { of: readonly (readonly [name: string, value: string])[] }) {
  return of.map(([name, value], nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike in all they say, and their order stays
    <input key={nth} type="hidden" name={name} value={value} />
  ))
}
