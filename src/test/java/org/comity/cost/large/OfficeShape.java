package org.comity.cost.large;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.comity.rules.procedure.Procedure;

/**
 * How the requests of a Large office are spread: over the years, the procedures, the partners, the people. The shares are those
 * of published registers: one partner has a third of the requests, five have two thirds, and many have a few.
 */
final class OfficeShape {

    static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    static final String OWN_STATE = "AUT";

    private static final double LONG_TAIL = 1.5;
    private static final int OFFICERS = 40;
    private static final int SUPERVISORS = 6;
    private static final int EXECUTING_AUTHORITIES = 60;

    private static final List<String> ASKING_MOST = List.of(
            "DEU", "CHE", "FRA", "POL", "ROU", "GBR", "ITA", "TUR", "USA", "CZE", "ESP", "NLD", "UKR", "BRA", "SRB");
    private static final List<String> ASKED_MOST = List.of(
            "FRA", "DEU", "USA", "GBR", "ITA", "CHE", "NLD", "BRA", "ESP", "ARE", "CYP", "TUR", "LIE", "IND", "KEN");

    static final List<Worker> CASEWORKERS = workers("officer", OFFICERS);
    static final List<Worker> DECIDING = workers("supervisor", SUPERVISORS);
    static final List<String> EXECUTING = IntStream.rangeClosed(1, EXECUTING_AUTHORITIES)
            .mapToObj(number -> String.format(Locale.ROOT, "EXEC-%02d", number))
            .toList();

    static final Shares<Worker> OFFICERS_IN_CHARGE = Shares.falling(CASEWORKERS, 0.5);
    static final Shares<String> SENT_TO = Shares.falling(EXECUTING, 0.9);
    static final Shares<String> RECEIVED_FROM = Shares.falling(partners(ASKING_MOST), LONG_TAIL);
    static final Shares<String> SENT_BY_US_TO = Shares.falling(partners(ASKED_MOST), LONG_TAIL);

    /** Three of five come in; two of three are mutual legal assistance. */
    static final Shares<Procedure> PROCEDURES = new Shares<Procedure>()
            .with(Procedure.MLA_RECEIVED, 36)
            .with(Procedure.MLA_SENT, 22)
            .with(Procedure.EXTRADITION_RECEIVED, 7)
            .with(Procedure.EXTRADITION_SENT, 7)
            .with(Procedure.PROVISIONAL_ARREST_RECEIVED, 3)
            .with(Procedure.PROVISIONAL_ARREST_SENT, 2)
            .with(Procedure.SPONTANEOUS_INFORMATION_RECEIVED, 3)
            .with(Procedure.SPONTANEOUS_INFORMATION_SENT, 2)
            .with(Procedure.TRANSFER_OF_PROCEEDINGS_RECEIVED, 3)
            .with(Procedure.TRANSFER_OF_PROCEEDINGS_SENT, 2)
            .with(Procedure.TRANSFER_OF_SENTENCED_PERSON_RECEIVED, 2)
            .with(Procedure.TRANSFER_OF_SENTENCED_PERSON_SENT, 2)
            .with(Procedure.ENQUIRY_RECEIVED, 3)
            .with(Procedure.ENQUIRY_SENT, 2)
            .with(Procedure.DIRECT_REQUEST_RECEIVED, 2)
            .with(Procedure.DIRECT_REQUEST_SENT, 2);

    private OfficeShape() {}

    /**
     * Somebody of the office.
     *
     * @param code the code in the list of people
     * @param caller issuer and subject of the token
     */
    record Worker(String code, String caller, String name) {}

    /** The day on which a request of so many comes: twice as many a year come at the end as at the beginning. */
    static LocalDate day(int number, int of) {
        var passed = Math.sqrt(1 + 3 * (number + 0.5) / of) - 1;
        return FIRST.plusDays((long) (passed * FIRST.until(LAST, ChronoUnit.DAYS)));
    }

    private static List<Worker> workers(String role, int how) {
        return IntStream.rangeClosed(1, how)
                .mapToObj(number -> String.format(Locale.ROOT, "%s-%02d", role, number))
                .map(code -> new Worker(code, "https://login.example/office|" + code, "The " + code))
                .toList();
    }

    private static List<String> partners(List<String> first) {
        var others = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        first.forEach(others::remove);
        others.removeAll(Arrays.asList(OWN_STATE, "ATA", "BVT", "HMD", "UMI", "SGS", "ATF"));
        var all = new ArrayList<>(first);
        all.addAll(others);
        return all;
    }
}
