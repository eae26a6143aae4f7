import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where a learner's data lies unless they say otherwise, as is the custom of the system. */
export function defaultDataFolder(
  platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Actus')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Actus')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'actus')
}
