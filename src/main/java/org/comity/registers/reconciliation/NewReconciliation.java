package org.comity.registers.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.DayFormat;
import org.comity.reference.countries.Countries;
import org.comity.registers.files.NewUpload;
import org.comity.registers.files.Uploads;
import org.comity.registers.files.Uploads.Limit;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * A list of another office that is sent, with the window of the comparison.
 *
 * @param upload the file with its mapping
 * @param partner alpha-3 code of the other State or territory
 */
record NewReconciliation(NewUpload upload, String partner, LocalDate from, LocalDate until) {

    /** The fields of the form beside those of every upload. */
    static final String[] FIELDS = {"partner", "from", "until"};

    /** A list has at most two thousand rows, and the proxy passes on a million bytes. */
    private static final Limit SIZE = new Limit(900_000, "A list may have at most 900 kB");

    /** Reads the form; throws all faults of its fields at once. */
    static NewReconciliation of(MultipartFormDataInput form, Countries countries) {
        var faults = new ArrayList<Fault>();
        var partner = needed(form, "partner", faults);
        if (partner != null) {
            countries.fault("partner", partner).ifPresent(faults::add);
        }
        var from = day(form, "from", faults);
        var until = day(form, "until", faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(Fault.ofBody("until", "bad-value", "must not be before from"));
        }
        if (partner == null || from == null || until == null || !faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new NewReconciliation(Uploads.of(form, SIZE), partner, from, until);
    }

    private static @Nullable String needed(MultipartFormDataInput form, String field, List<Fault> faults) {
        var text = Uploads.text(form, field);
        if (text == null) {
            faults.add(Fault.ofBody(field, "not-null", "is needed"));
        }
        return text;
    }

    private static @Nullable LocalDate day(MultipartFormDataInput form, String field, List<Fault> faults) {
        var text = needed(form, field, faults);
        try {
            return text == null ? null : DayFormat.parse(text.strip());
        } catch (IllegalArgumentException e) {
            faults.add(Fault.ofBody(field, "bad-value", DayFormat.EXPECTED));
            return null;
        }
    }
}
