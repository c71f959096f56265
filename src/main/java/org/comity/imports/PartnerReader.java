package org.comity.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the other State or territory from a row, as it was on the day of entry. */
final class PartnerReader {

    private final Lists lists;
    private final String ownCountry;

    PartnerReader(Lists lists, String ownCountry) {
        this.lists = lists;
        this.ownCountry = ownCountry;
    }

    /** The code, or null with a fault told. */
    @Nullable
    String read(Line line, @Nullable LocalDate on) {
        var words = line.text(Field.COUNTERPART);
        if (words == null) {
            if (line.canSay(Field.COUNTERPART) && !line.isSpoiled(Field.COUNTERPART)) {
                line.fault(Field.COUNTERPART, "MISSING", "the other State is needed");
            }
            return null;
        }
        var mapped = line.meaning(Field.COUNTERPART, words);
        var partner = partner(line, mapped.orElse(words), on);
        if (partner == null) {
            return null;
        }
        if (partner.code().equals(ownCountry)) {
            line.fault(Field.COUNTERPART, "OWN_COUNTRY", "is our own country");
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

    private @Nullable Partner partner(Line line, String words, @Nullable LocalDate on) {
        var coded = lists.partner(words);
        if (coded.isPresent()) {
            return coded.get();
        }
        var meant = lists.partnersMeantBy(words);
        var then = meant.stream()
                .filter(partner -> on != null && partner.isValidOn(on))
                .toList();
        if (meant.size() == 1 || then.size() == 1) {
            return meant.size() == 1 ? meant.getFirst() : then.getFirst();
        }
        if (meant.isEmpty()) {
            line.unknown(Field.COUNTERPART, words, "UNKNOWN_COUNTRY", "is no State or territory that is known");
        } else {
            var codes = meant.stream().map(Partner::code).toList();
            line.fault(Field.COUNTERPART, "AMBIGUOUS_COUNTRY", "may be any of " + String.join(", ", codes));
        }
        return null;
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
