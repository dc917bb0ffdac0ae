const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё'

const keys = new Map(
  [...latin].flatMap((key, nth) => {
    const other = cyrillic[nth] ?? key
    return [
      [key, other],
      [other, key],
    ] as const
  }),
)

/**
 * What somebody has typed who looked at the keys and not at the screen: `lamp` of `дфьз`, and `лампа` of `kfvgf`. Null of what has both alphabets or
 * neither, and of words so short that chance makes one of them.
 */
export function onOtherKeyboard(query: string): string | null {
  const typed = query.toLowerCase()
  if (/[a-z]/.test(typed) === /[а-яё]/.test(typed)) return null
  const other = [...typed].map((sign) => keys.get(sign) ?? sign).join('')
  return other.split(/\s+/).every((word) => /^\p{L}{3,}$/u.test(word)) ? other : null
}

const rows = [
  ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm', ''],
  ...['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', ''],
  ...[' ςερτυθιοπ', 'ασδφγηξκλ', 'ζχψωβνμ', ''],
  ...['  קראטוןםפ', 'שדגכעיחלךף', 'זסבהנמצתץ', ''],
  ...['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظ'],
]
const places = new Map(rows.flatMap((keys, row) => [...keys].map((key, at) => [key, { row, at }] as const)))

/** Whether two keys touch: each row stands half a key to the right of the one above. */
export function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [places.get(one), places.get(other)]
  if (!a || !b) return false
  const [upper, lower] = a.row <= b.row ? [a, b] : [b, a]
  const right = lower.at - upper.at
  if (upper.row === lower.row) return Math.abs(right) === 1
  return lower.row === upper.row + 1 && (right === 0 || right === -1)
}
