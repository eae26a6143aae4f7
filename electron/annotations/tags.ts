import type { Database } from 'better-sqlite3'
import type { AppContext } from '../context'
import { perConnection } from '../store/per-connection'

/** A tag of the learner's, and how many marks have it. */
export interface TagCount {
  tag: string
  count: number
}

const tagQueries = perConnection((db: Database) => {
  const counted = db.prepare<[], TagCount>(
    'SELECT tag, count(*) AS count FROM annotation_tag GROUP BY tag ORDER BY count DESC, tag',
  )
  return { counted: (): TagCount[] => counted.all() }
})

/** The learner's tags over all texts, those on most marks first. */
export const listTags = ({ store }: AppContext): TagCount[] => tagQueries(store.db).counted()
