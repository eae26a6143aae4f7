import { assert } from '../../shared/assert'

export interface Migration {
  /** what user_version is after it; the first is 1 */
  version: number
  name: string
  sql: string
}

/**
 * The migrations in the order in which they run.
 * @param files their SQL by path, as in ./migrations/0001-initial.sql
 * @throws AssertionError if a name is malformed, or a number is missing or taken twice: a fault of the build
 */
export function orderMigrations(files: Readonly<Record<string, string>>): Migration[] {
  const migrations = Object.entries(files).map(([path, sql]) => {
    const match = /\/(\d{4})-([a-z0-9-]+)\.sql$/.exec(path)
    assert(match?.[1] && match[2], `migration ${path}: expected NNNN-name.sql`)
    return { version: Number(match[1]), name: match[2], sql }
  })
  migrations.sort((a, b) => a.version - b.version)
  migrations.forEach(({ version, name }, index) =>
    assert(version === index + 1, `migration ${name}: expected number ${index + 1}, got ${version}`),
  )
  return migrations
}

/** All migrations of this version, bundled with the program. */
export function bundledMigrations(): Migration[] {
  return orderMigrations(
    import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
  )
}
