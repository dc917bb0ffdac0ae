import { randomInt } from 'node:crypto'

/** Nobody can know which keys get in each other's way. */
const seed = randomInt(2 ** 32)
const prime = 0x01000193
const firstSlots = 64
const free = -1

/** Entities by what represents them, as it stands in bytes: whoever is represented alike has one number, from 0 on. */
export class Keys {
  /** Where the parts of each begin and end, number by number. */
  readonly ranges: number[] = []
  private readonly numbersOfEach: number
  private readonly hashes: number[] = []
  private slots = new Int32Array(firstSlots).fill(free)

  /** @param parts of a representation */
  constructor(parts: number) {
    this.numbersOfEach = parts * 2
  }

  /** @param ranges where the parts begin and end */
  numberOf(bytes: Buffer, ranges: Int32Array): number {
    let hash = seed
    for (let nth = 0; nth < this.numbersOfEach; nth += 2) {
      const end = ranges[nth + 1] as number
      for (let at = ranges[nth] as number; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), prime)
    }
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (; this.slots[slot] !== free; slot = (slot + 1) & mask) {
      const number = this.slots[slot] as number
      if (this.hashes[number] === hash && this.isAlike(bytes, number * this.numbersOfEach, ranges)) return number
    }
    this.slots[slot] = this.hashes.length
    return this.add(hash, ranges)
  }

  private isAlike(bytes: Buffer, known: number, ranges: Int32Array): boolean {
    for (let nth = 0; nth < this.numbersOfEach; nth += 2) {
      let other = this.ranges[known + nth] as number
      const [from, end] = [ranges[nth] as number, ranges[nth + 1] as number]
      if ((this.ranges[known + nth + 1] as number) - other !== end - from) return false
      for (let at = from; at < end; at++) if (bytes[at] !== bytes[other++]) return false
    }
    return true
  }

  private add(hash: number, ranges: Int32Array): number {
    for (let nth = 0; nth < this.numbersOfEach; nth++) this.ranges.push(ranges[nth] as number)
    const number = this.hashes.push(hash) - 1
    if (this.hashes.length * 2 > this.slots.length) this.grow()
    return number
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(free)
    for (const [number, hash] of this.hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & (slots.length - 1)
      while (slots[slot] !== free) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number
    }
    this.slots = slots
  }
}
