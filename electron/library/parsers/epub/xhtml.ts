/** Elements that have no end in HTML either. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

const attributes = `(?:\\s+[^\\s=<>/"']+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'))?)*`
const closedAtOnce = new RegExp(`<([a-zA-Z][\\w.:-]*)(${attributes})\\s*/>`, 'g')

/**
 * XHTML in the words of HTML, for a reader of HTML: an element that is closed at once (`<title/>`, `<a id="x"/>`) would
 * else go on to the end of the file, and what stands in CDATA would be a comment.
 */
export function xhtmlAsHtml(source: string): string {
  return source
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
    .replace(closedAtOnce, (whole, name: string, rest: string) =>
      empty.has(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`,
    )
}
