package org.comity.publication.format;

import java.util.Set;
import java.util.stream.Collectors;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.Words;

/** Statuses of cells in files: their codes, titles and explanations. */
public final class StatusWords {

    /** The mark between the codes of several statuses. */
    public static final String SEPARATOR = ";";

    private StatusWords() {}

    /** The codes of statuses in their order; empty if there is none. */
    public static String codes(Set<CellStatus> statuses) {
        return statuses.isEmpty() ? "" : statuses.stream().map(CellStatus::name).collect(Collectors.joining(SEPARATOR));
    }

    /** The titles of statuses in their order; empty if there is none. */
    public static String titles(Set<CellStatus> statuses, Language language) {
        return statuses.stream().map(status -> title(status).in(language)).collect(Collectors.joining(SEPARATOR + " "));
    }

    /** The title of a status. */
    public static Words title(CellStatus status) {
        return switch (status) {
            case HIDDEN -> new Words("hidden", "masqué");
            case NOT_RECORDED -> new Words("not recorded", "non enregistré");
            case NOT_APPLICABLE -> new Words("not applicable", "sans objet");
            case NOT_AVAILABLE -> new Words("not available", "non disponible");
            case PROVISIONAL -> new Words("provisional", "provisoire");
            case REVISED -> new Words("revised", "révisé");
            case BREAK -> new Words("break in series", "rupture de série");
            case INCOMPLETE_PERIOD -> new Words("incomplete period", "période incomplète");
        };
    }

    /** The explanation of a status for readers. */
    public static Words explanation(CellStatus status) {
        return switch (status) {
            case HIDDEN ->
                new Words(
                        "The value is hidden to protect persons or partner States.",
                        "La valeur est masquée pour protéger des personnes ou des États partenaires.");
            case NOT_RECORDED ->
                new Words("The office did not record the fact.", "L'autorité n'a pas enregistré le fait.");
            case NOT_APPLICABLE ->
                new Words("The combination cannot occur.", "La combinaison ne peut pas se présenter.");
            case NOT_AVAILABLE ->
                new Words("The office cannot give the value.", "L'autorité ne peut pas fournir la valeur.");
            case PROVISIONAL ->
                new Words(
                        "The value may still change because of late entries.",
                        "La valeur peut changer par des enregistrements tardifs.");
            case REVISED ->
                new Words(
                        "The value differs from that of an earlier edition.",
                        "La valeur diffère de celle d'une édition antérieure.");
            case BREAK ->
                new Words(
                        "The value is not comparable with those of earlier periods.",
                        "La valeur n'est pas comparable à celles des périodes antérieures.");
            case INCOMPLETE_PERIOD ->
                new Words(
                        "The period was not over, or is a part of a year.",
                        "La période n'était pas terminée, ou est une partie d'année.");
        };
    }
}
