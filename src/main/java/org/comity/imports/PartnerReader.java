package org.comity.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the other State or territory from a row, as it was on the day of entry. */
final class PartnerReader {

    private final Lists lists;

    PartnerReader(Lists lists) {
        this.lists = lists;
    }

    /** The code, or null with a fault told. */
    @Nullable
    String read(Line line, @Nullable LocalDate on) {
        var words = line.text(Field.COUNTERPART);
        if (words == null) {
            line.fault(Field.COUNTERPART, "MISSING", "the other State is needed");
            return null;
        }
        var mapped = line.meaning(Field.COUNTERPART, words);
        var partner = lists.partner(mapped.orElse(words))
                .or(() -> lists.partnerMeantBy(mapped.orElse(words)))
                .orElse(null);
        if (partner == null) {
            line.fault(Field.COUNTERPART, "UNKNOWN_COUNTRY", "is no State or territory that is known");
            return null;
        }
        if (mapped.isEmpty() && !partner.code().equals(words)) {
            line.guess(
                    Field.COUNTERPART,
                    "COUNTRY_TAKEN",
                    words + " taken for " + partner.code() + " (" + partner.name() + ")");
        }
        return on == null || isValid(line, partner, on) ? partner.code() : null;
    }

    private static boolean isValid(Line line, Partner partner, LocalDate on) {
        if (partner.isValidOn(on)) {
            return true;
        }
        var from = partner.from();
        if (from != null && on.isBefore(from)) {
            line.fault(
                    Field.COUNTERPART,
                    "COUNTRY_NOT_YET",
                    partner.code() + " is valid only since " + from + ", and the request entered on " + on);
            return false;
        }
        var successors =
                partner.successors().isEmpty() ? "" : "; after it came " + String.join(", ", partner.successors());
        line.fault(
                Field.COUNTERPART,
                "RETIRED_COUNTRY",
                partner.code() + " (" + partner.name() + ") was valid until " + partner.until()
                        + ", and the request entered on " + on + successors);
        return false;
    }
}
