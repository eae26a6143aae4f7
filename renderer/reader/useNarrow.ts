import { useMatches } from '../ui/useMatches'

/** Whether the window is so small that the index is a bar at its foot (frame.css). */
export const useNarrow = (): boolean => useMatches('(max-width: 39.99rem)')
