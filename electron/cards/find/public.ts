/* What the thread that searches may use of finding cards. */
export { answerOfCards, prepareFinding, type CardsAnswer, type CardsRequest } from './answer'
