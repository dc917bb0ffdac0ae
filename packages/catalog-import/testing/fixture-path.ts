/** The path of a file of a shop's, such as `shopify.csv` or `platforms/magento.csv`. For tests. */
export const fixturePath = (name: string): string => new URL(`../csv/fixtures/${name}`, import.meta.url).pathname
