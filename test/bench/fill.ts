// A program: fill.js FILE CARDS ANSWERS puts a large collection into a data file that no host has open.
import SQLite from 'better-sqlite3'
import { fillCollection } from './large-collection'

const [file = '', cards, answers] = process.argv.slice(2)
const db = new SQLite(file, { fileMustExist: true })
fillCollection(db, { cards: Number(cards), answers: Number(answers), nowMs: Date.now() })
db.close()
