interface Option {
  name: string
  values: readonly string[]
}

/** Every choice of one value for each option, the last option varying fastest; one empty choice when there are none. */
export function combinations(options: readonly Option[]): { option: string; value: string }[][] {
  return options.reduce<{ option: string; value: string }[][]>(
    (chosen, { name, values }) =>
      chosen.flatMap((choice) => values.map((value) => [...choice, { option: name, value }])),
    [[]],
  )
}
