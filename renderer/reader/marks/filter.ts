import type { MarkColor } from '../../../shared/model/annotation'
import type { Mark } from '../useDocumentMarks'

/** Which marks the margin shows. */
export type MarkFilter = { kind: 'color'; color: MarkColor } | { kind: 'tag'; tag: string } | { kind: 'to-check' }

/** Whether the margin shows a mark under a filter. */
export function isShown(mark: Pick<Mark, 'color' | 'tags' | 'toCheck'>, filter: MarkFilter): boolean {
  switch (filter.kind) {
    case 'color':
      return mark.color === filter.color
    case 'tag':
      return mark.tags.includes(filter.tag)
    case 'to-check':
      return mark.toCheck
  }
}

/** The tags of some marks, each once, in the order of the alphabet. */
export function tagsOf(marks: readonly Pick<Mark, 'tags'>[]): string[] {
  return [...new Set(marks.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))
}
