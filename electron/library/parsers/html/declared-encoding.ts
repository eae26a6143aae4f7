/** Browsers look this far for it; some programs write long comments first. */
const farthest = 8192

const patterns = [
  /<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]+)/i,
  /<meta[^>]{0,500}\scharset\s*=\s*["']?\s*([\w.:-]+)/i,
  /<meta[^>]{0,500}content\s*=\s*["'][^"'>]{0,200}charset\s*=\s*([\w.:-]+)/i,
]

/** The encoding that a page says it is in, as it is written there; undefined if it says none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  // The names are ASCII in every encoding; of UTF-16 every other byte is empty.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, farthest)).replaceAll('\0', '')
  for (const pattern of patterns) {
    const name = pattern.exec(head)?.[1]
    // What could be read as ASCII is not in UTF-16, whatever it says.
    if (name !== undefined) return /^utf-?16/i.test(name) ? 'utf-8' : name
  }
  return undefined
}
