/** The words that are painted under a highlight's name. Sent to the page as it stands. */
export const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live.toString()
  })
