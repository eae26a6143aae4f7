import { v7 as newId } from 'uuid'
import { useNotebook } from '../store'

/** Opens a new note across marks. It is stored once there is something in it. */
export const beginSummary = (): void => useNotebook.getState().setCiting(newId())
