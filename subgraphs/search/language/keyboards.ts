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
