// A program: fill-texts.js FILE TEXTS WORDS puts a large library, with as many cards, into a data file that no host has open.
import { v7 as newId } from 'uuid'
import { openStore } from '../../electron/store/store'
import { fillCollection } from './large-collection'
import { fillTexts } from './many-texts'

const [file = '', texts, wordsEach] = process.argv.slice(2)
const store = openStore({ file, now: Date.now, newId })
fillTexts(store, { texts: Number(texts), wordsEach: Number(wordsEach) })
fillCollection(store.db, { cards: Number(texts), answers: Number(texts), nowMs: Date.now() })
store.db.pragma('wal_checkpoint(TRUNCATE)')
store.close()
