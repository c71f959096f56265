package org.comity.publication.format.datapackage;

import org.comity.publication.table.Words;

/** Words of the descriptor and of the README. */
enum PackageWords {
    UNIT("Unit of the value", "Unité de la valeur"),
    VALUE("Number; empty if a status gives the reason", "Nombre ; vide si un statut en donne la raison"),
    STATUSES("Codes of the statuses, separated by semicolons", "Codes des statuts, séparés par des points-virgules"),
    NOTES("Codes of the footnotes, separated by semicolons", "Codes des notes, séparés par des points-virgules"),
    CITE("How to cite", "Comment citer"),
    LICENCE("Licence", "Licence"),
    NO_LICENCE(
            "The office has not stated a licence. Ask it before you publish the figures again.",
            "L'autorité n'a pas indiqué de licence. Demandez-lui avant de republier les chiffres."),
    EDITION("edition", "édition"),
    FILES("Files", "Fichiers"),
    DESCRIPTOR(
            "`datapackage.json` describes the files, columns and codes (Data Package 2).",
            "`datapackage.json` décrit les fichiers, les colonnes et les codes (Data Package 2)."),
    GUARD(
            "A text that a spreadsheet program would run as a formula begins with an apostrophe.",
            "Un texte qu'un tableur exécuterait comme formule commence par une apostrophe."),
    TABLES("Tables", "Tableaux"),
    CELLS("Cells", "Cellules"),
    EMPTY("without a value", "sans valeur"),
    CATEGORIES("categories", "catégories"),
    LEVELS("levels", "niveaux"),
    COLUMNS("Columns", "Colonnes"),
    COLUMN_OF_CODES("code of the category", "code de la catégorie"),
    COLUMN_OF_TITLES("title of the category", "titre de la catégorie"),
    MEANING("Statuses", "Statuts"),
    FOOTNOTES("Footnotes", "Notes"),
    PROTECTION("Protection of persons and partner States", "Protection des personnes et des États partenaires"),
    POLICY(
            "Values that could reveal a person or a matter of a partner State are hidden by this policy:",
            "Les valeurs qui pourraient révéler une personne ou une affaire d'un État partenaire sont masquées selon ces règles :"),
    HIDDEN(
            "A hidden value is not zero. Do not replace it by a number.",
            "Une valeur masquée n'est pas zéro. Ne la remplacez pas par un nombre."),
    WITHDRAWN("This edition was withdrawn.", "Cette édition a été retirée."),
    SUPERSEDED("A later edition replaces this one.", "Une édition ultérieure remplace celle-ci."),
    DRAFT("This edition is not published yet.", "Cette édition n'est pas encore publiée."),
    REASON("Reason of this edition", "Motif de cette édition");

    private final Words words;

    PackageWords(String en, String fr) {
        this.words = new Words(en, fr);
    }

    /** The words in both languages. */
    Words words() {
        return words;
    }
}
