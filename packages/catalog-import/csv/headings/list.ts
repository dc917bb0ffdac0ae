/** Names between commas, lines broken where they are long. */
export function list(names: string): readonly string[] {
  return [...new Set(names.split(',').map((name) => name.trim().replace(/\s+/g, ' ')))]
}
