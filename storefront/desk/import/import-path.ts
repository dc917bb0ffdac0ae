/** Where a clerk brings a file with a catalog. */
export const importPath = '/desk/import'
