package org.comity.registers.reading;

import java.time.LocalDate;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.Partner;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** Reads the other State or territory from a row, as it was on the day of entry. */
final class PartnerReader {

    private final ReferenceLists lists;
    private final String ownCountry;

    PartnerReader(ReferenceLists lists, String ownCountry) {
        this.lists = lists;
        this.ownCountry = ownCountry;
    }

    /** Returns the code; null if it is unknown, which is reported. */
    @Nullable
    String read(RegisterLine line, @Nullable LocalDate on) {
        var words = line.text(RegisterColumn.COUNTERPART);
        if (words == null) {
            if (line.canSay(RegisterColumn.COUNTERPART) && !line.isSpoiled(RegisterColumn.COUNTERPART)) {
                line.fault(RegisterColumn.COUNTERPART, "MISSING", "the other State is needed");
            }
            return null;
        }
        var mapped = line.meaning(RegisterColumn.COUNTERPART, words);
        var partner = partner(line, mapped.orElse(words), on);
        if (partner == null) {
            return null;
        }
        if (partner.code().equals(ownCountry)) {
            line.fault(RegisterColumn.COUNTERPART, "OWN_COUNTRY", "is our own country");
            return null;
        }
        if (mapped.isEmpty() && !partner.code().equals(words)) {
            line.guess(
                    RegisterColumn.COUNTERPART,
                    "COUNTRY_TAKEN",
                    words + " taken for " + partner.code() + " (" + partner.name() + ")");
        }
        return on == null || isValid(line, partner, on) ? partner.code() : null;
    }

    private @Nullable Partner partner(RegisterLine line, String words, @Nullable LocalDate on) {
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
            line.unknown(
                    RegisterColumn.COUNTERPART, words, "UNKNOWN_COUNTRY", "is no State or territory that is known");
        } else {
            var codes = meant.stream().map(Partner::code).toList();
            line.fault(RegisterColumn.COUNTERPART, "AMBIGUOUS_COUNTRY", "may be any of " + String.join(", ", codes));
        }
        return null;
    }

    private static boolean isValid(RegisterLine line, Partner partner, LocalDate on) {
        if (partner.isValidOn(on)) {
            return true;
        }
        var from = partner.from();
        if (from != null && on.isBefore(from)) {
            line.fault(
                    RegisterColumn.COUNTERPART,
                    "COUNTRY_NOT_YET",
                    partner.code() + " is valid only since " + from + ", and the request entered on " + on);
            return false;
        }
        var successors =
                partner.successors().isEmpty() ? "" : "; after it came " + String.join(", ", partner.successors());
        line.fault(
                RegisterColumn.COUNTERPART,
                "RETIRED_COUNTRY",
                partner.code() + " (" + partner.name() + ") was valid until " + partner.until()
                        + ", and the request entered on " + on + successors);
        return false;
    }
}
