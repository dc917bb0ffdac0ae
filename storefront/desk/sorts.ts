/** The order that an address asks a list in, if it is one of these, and else its usual one. */
export const sortIn = <Sort extends string>(params: URLSearchParams, sorts: readonly Sort[], usual: Sort): Sort =>
  sorts.find((each) => each === params.get('sort')) ?? usual
