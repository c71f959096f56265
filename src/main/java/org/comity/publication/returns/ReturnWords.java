package org.comity.publication.returns;

import org.comity.publication.returns.ReturnLayout.Source;
import org.comity.publication.table.Words;

/** Words of the files of returns. */
enum ReturnWords {
    COVER("Cover", "Couverture"),
    PURPOSE("Purpose", "Objet"),
    LAYOUT("Layout", "Présentation"),
    OFFICE("Office", "Autorité"),
    EDITION("Edition", "Édition"),
    PERIOD("Period", "Période"),
    HASH("Hash of the edition (SHA-256)", "Empreinte de l'édition (SHA-256)"),
    STATUSES("Statuses beside numbers", "Statuts à côté des nombres"),
    LINE("Line", "Ligne"),
    STATUS("status", "statut"),
    NOTES("Notes", "Notes"),
    NOT_ANSWERED("Not answered: ", "Sans réponse : ");

    private final Words words;

    ReturnWords(String en, String fr) {
        this.words = new Words(en, fr);
    }

    /** The words in both languages. */
    Words words() {
        return words;
    }

    /** A sentence on where a layout comes from. */
    static Words of(Source source) {
        return switch (source.origin()) {
            case OURS ->
                new Words(
                        "Our own layout, not an official form.", "Présentation propre, et non un formulaire officiel.");
            case OFFICIAL_FORM_READ ->
                new Words(
                        "Layout of an official form that was read: " + source.name(),
                        "Présentation d'un formulaire officiel qui a été lu : " + source.name());
        };
    }
}
