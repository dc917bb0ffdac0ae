const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
  MULTIPLE_DOCS: 'it has several documents, of which only one would be read',
}

/** Why a file cannot be read or is of no use, in a line. */
export function whyUnreadable(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? error.message.split('\n')[0]?.replace(/:$/, '') ?? ''
}
