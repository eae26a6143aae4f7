/** Whether words are the heading over a list of contents, in whichever language: it is never the title of a text. */
export const isContentsTitle = (text: string): boolean =>
  /^(?:table of contents|contents|list of (?:tables|figures|examples)|short contents|inhaltsverzeichnis|inhalt|tabellenverzeichnis|table des matières|sommaire|liste des (?:tableaux|illustrations|exemples)|índice|contenido|tabla de contenidos?|lista de (?:tablas|tabelas|figuras|ejemplos)|índice general|indice|sommario|sumário|inhoudsopgave|spis treści|obsah|содержание|оглавление|список таблиц|зміст|içindekiler|فهرس|المحتويات|جدول المحتويات|目录|目錄|表格清单|目次|表目次|차례|목차)\s*:?$/iu.test(
    text,
  )
