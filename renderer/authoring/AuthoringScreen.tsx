import { useParams } from 'react-router'
import './authoring.css'
import { DraftScreen } from './DraftScreen'
import { PacksScreen } from './PacksScreen'

/** Where packs are written: all of them, or one that is being written. */
export function AuthoringScreen() {
  const { draftId } = useParams()
  return draftId === undefined ? <PacksScreen /> : <DraftScreen key={draftId} id={draftId} />
}
