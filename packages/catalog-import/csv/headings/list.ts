/** Names between commas, lines broken where they are long, their letters as `normalHeading` has them. */
export function list(names: string): readonly string[] {
  return [...new Set(names.split(',').map((name) => name.trim().replace(/\s+/g, ' ').normalize('NFKC')))]
}
