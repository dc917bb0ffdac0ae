import { readFile } from 'node:fs/promises'

/** The operations that the storefront's pages ask with, by name. */
export async function storefrontDocuments(): Promise<(name: string) => string> {
  const documents: Record<string, string> = JSON.parse(
    await readFile('storefront/generated/persisted-documents.json', 'utf8'),
  )
  return (name) => {
    const found = Object.values(documents).find((text) => text.includes(`query ${name}(`))
    if (found === undefined) throw new Error(`the storefront asks nothing by the name of ${name}`)
    return found
  }
}
