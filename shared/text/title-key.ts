const signs = /[^\p{L}\p{M}\p{N}]+/gu

/** A title as titles are compared: without case, white space and punctuation; null if nothing of it is left. */
export function titleKey(title: string): string | null {
  return title.normalize('NFKC').toLowerCase().replace(signs, '') || null
}
