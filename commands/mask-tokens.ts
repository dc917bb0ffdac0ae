/**
 * Hides the value of every JSON field named `token`, since what a mail's link holds is as good as a password. Works on the
 * text, so that a message that is no JSON is hidden too.
 */
export function maskTokens(text: string): string {
  return text.replace(/("token"\s*:\s*)"(?:[^"\\]|\\.)*"?/g, '$1"***"')
}
