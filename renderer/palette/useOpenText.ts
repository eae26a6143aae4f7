import { matchPath, useLocation } from 'react-router'

/** Id of the text that is open in the reader; undefined elsewhere. */
export function useOpenText(): string | undefined {
  const { pathname } = useLocation()
  return matchPath('/read/:documentId', pathname)?.params.documentId
}
