/** SQL of what a note asks: the first line of its words, in the form of shared/text/search-terms.ts, as note_by_front has it. */
export const FRONT_LINE = `substr(search_text, 1, instr(search_text || char(10), char(10)) - 1)`
