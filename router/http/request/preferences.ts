/**
 * How long a client is ready to wait for its answer, in ms, as it says in `prefer: wait=SECONDS` (https://www.rfc-editor.org/rfc/rfc7240#section-4.3);
 * undefined where it says nothing that makes sense. Of several, the first counts.
 */
export function waitOf(prefer: unknown): number | undefined {
  if (typeof prefer !== 'string') return undefined
  const seconds = /(?:^|,)\s*wait\s*=\s*"?(\d{1,5})"?\s*(?=[;,]|$)/i.exec(prefer)?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1_000
}
