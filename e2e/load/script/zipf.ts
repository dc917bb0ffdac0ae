/**
 * Zipf's law: of `count` things, the one of rank k is wanted 1/k^exponent as often as the first. Answers a function from a number in [0, 1)
 * to a rank from 0 on, by inversion of the cumulative weights.
 */
export function zipf(count: number, exponent = 1): (chance: number) => number {
  const cumulative: number[] = []
  let sum = 0
  for (let rank = 1; rank <= count; rank++) {
    sum += 1 / rank ** exponent
    cumulative.push(sum)
  }
  return (chance) => {
    const wanted = chance * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] as number) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
