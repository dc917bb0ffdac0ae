/** What to catch of work on a file that need not be there: it is undefined then, and any other fault is thrown on. */
export function onlyWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
