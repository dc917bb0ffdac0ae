const said: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'what it would lie in is a file',
  EEXIST: 'a file of that name is there',
  EISDIR: 'it is a folder',
  EACCES: 'whoever runs this may not',
  EPERM: 'whoever runs this may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
}

/** Why something cannot be done with a file, without a full stop: what the system calls by a code, in words. */
export function fileFault(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return said[code ?? ''] ?? message ?? String(error)
}
