import type { MarkColor } from '../../../shared/model/annotation'
import type { Mark } from '../useDocumentMarks'

/** Which marks the margin shows. */
export type MarkFilter = { kind: 'color'; color: MarkColor } | { kind: 'tag'; tag: string }

export function isShown(mark: Pick<Mark, 'color' | 'tags'>, filter: MarkFilter): boolean {
  return filter.kind === 'color' ? mark.color === filter.color : mark.tags.includes(filter.tag)
}

/** The tags of some marks, each once, in the order of the alphabet. */
export function tagsOf(marks: readonly Pick<Mark, 'tags'>[]): string[] {
  return [...new Set(marks.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))
}
