/** Elements that have no end in HTML either. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

const attributes = `(?:\\s+[^\\s=<>/"']+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'))?)*`
const closedAtOnce = new RegExp(`<([a-zA-Z][\\w.:-]*)(${attributes})\\s*/>`, 'g')

/**
 * XHTML in the words of HTML, for a reader of HTML: an element that is closed at once (`<title/>`, `<a id="x"/>`) would
 * else go on to the end of the file, and what stands in CDATA would be a comment.
 */
export function xhtmlAsHtml(source: string): string {
  return withoutCdata(source)
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(closedAtOnce, (whole, name: string, rest: string) =>
      empty.has(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`,
    )
}

function withoutCdata(source: string): string {
  const begin = '<![CDATA['
  let at = source.indexOf(begin)
  if (at < 0) return source
  const parts = [source.slice(0, at)]
  while (at >= 0) {
    const end = source.indexOf(']]>', at)
    // One that does not end: the reader of HTML decides.
    if (end < 0) break
    parts.push(
      source
        .slice(at + begin.length, end)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;'),
    )
    at = source.indexOf(begin, end)
    parts.push(source.slice(end + 3, at < 0 ? undefined : at))
  }
  return parts.join('') + (at < 0 ? '' : source.slice(at))
}
