package org.comity.publication.format.xlsx;

import org.comity.publication.table.Words;

/** Words of the sheets. */
enum SheetWords {
    COVER("Cover", "Couverture"),
    CONTENTS("Contents", "Sommaire"),
    NOTES("Notes", "Notes"),
    TABLE("Table", "Tableau"),
    TITLE("Title", "Titre"),
    CODE("code", "code"),
    STATUS("Status", "Statut"),
    NUMBER("Note number", "Numéro de note"),
    TEXT("Note text", "Texte de la note"),
    ABOUT("About", "Objet"),
    OFFICE("Published by", "Publié par"),
    COUNTRY("State", "État"),
    RELEASE("Release", "Publication"),
    EDITION("Edition", "Édition"),
    PERIOD("Period", "Période"),
    STATE("Status of the edition", "Statut de l'édition"),
    DAY("Day of the release", "Jour de publication"),
    REASON("Reason of the edition", "Motif de l'édition"),
    POLICY("Policy of disclosure control", "Règles de confidentialité"),
    SOFTWARE("Program", "Programme"),
    HASH("Hash of the content (SHA-256)", "Empreinte du contenu (SHA-256)"),
    STATUSES(
            "Statuses of cells, which stand in the columns beside the numbers",
            "Statuts des cellules, dans les colonnes à côté des nombres"),
    HOW(
            "This sheet has one table. Statuses are in the columns beside the numbers. A number that is missing has a status that says why."
                    + " The sheet Notes has the notes.",
            "Cette feuille contient un tableau. Les statuts sont dans les colonnes à côté des nombres. Un nombre absent a un statut qui dit"
                    + " pourquoi. La feuille Notes contient les notes.");

    private final Words words;

    SheetWords(String en, String fr) {
        this.words = new Words(en, fr);
    }

    /** The words in both languages. */
    Words words() {
        return words;
    }
}
