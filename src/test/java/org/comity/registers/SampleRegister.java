package org.comity.registers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.records.RecordFields;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.Partner;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;

/** A register of valid rows, with what a test wants different. */
@SuppressWarnings("ArrayRecordComponent")
record SampleRegister(byte[] bytes, Mapping mapping) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The zone of the office. */
    static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    private static final String HEADING = "reference,direction,kind,counterpart,dated,offence,outcome,outcome_on\n";

    /** Rows under the usual heading. */
    static SampleRegister of(String... rows) {
        return file(HEADING + String.join("\n", rows) + "\n");
    }

    /** A whole file. */
    static SampleRegister file(String text) {
        return new SampleRegister(text.getBytes(StandardCharsets.UTF_8), Mapping.none());
    }

    static SampleRegister file(byte[] bytes) {
        return new SampleRegister(bytes, Mapping.none());
    }

    /** Outgoing extraditions, each of which says no more than these columns. */
    static SampleRegister minimal(String text) {
        return file(text).with(Map.of("direction", "OUTGOING", "kind", "EXTRADITION"));
    }

    SampleRegister with(Map<String, String> constants) {
        return withMapping(SampleMapping.of(Map.of()).constants(constants).made());
    }

    SampleRegister withBytes(byte[] others) {
        return new SampleRegister(others, mapping);
    }

    SampleRegister withMapping(Mapping other) {
        return new SampleRegister(bytes, other);
    }

    ReadSample read() {
        return read(new Dictionary(Map.of()));
    }

    ReadSample read(Dictionary dictionary) {
        return read(dictionary, AgencyWords.NONE);
    }

    ReadSample read(Dictionary dictionary, AgencyWords agencies) {
        return ReadSample.of(
                bytes, mapping, new ReadingContext(new FewLists(), agencies, dictionary, "AUS", TODAY, ZONE));
    }

    List<String> faultCodes() {
        return read().findings().faults().stream().map(FindingView::code).toList();
    }

    /** Few countries, instruments and offences, so that tests of reading need no database and no law. */
    private static final class FewLists implements ReferenceLists {

        private static final List<Partner> PARTNERS = List.of(
                new Partner("USA", "United States of America", null, null, List.of()),
                new Partner("AUS", "Australia", null, null, List.of()),
                new Partner("CIV", "Côte d'Ivoire", null, null, List.of()),
                new Partner("CZE", "Czechia", LocalDate.of(1993, 1, 1), null, List.of()),
                new Partner("YUG", "Yugoslavia", null, LocalDate.of(2003, 2, 4), List.of("SRB", "MNE")),
                new Partner("COD", "Congo", null, null, List.of()),
                new Partner("COG", "Congo", null, null, List.of()));

        @Override
        public Optional<Partner> partner(String code) {
            return PARTNERS.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public List<Partner> partnersMeantBy(String words) {
            return PARTNERS.stream()
                    .filter(one -> PlainWords.of(one.name()).equals(PlainWords.of(words))
                            || one.code().equalsIgnoreCase(words))
                    .toList();
        }

        @Override
        public Map<String, String> names(RegisterColumn field) {
            return field == RegisterColumn.COUNTERPART
                    ? PARTNERS.stream().collect(Collectors.toMap(Partner::name, Partner::code, (one, other) -> one))
                    : Map.of();
        }

        @Override
        public Optional<String> legalBasis(String words) {
            return words.equals("UNCAC") ? Optional.of(words) : Optional.empty();
        }

        @Override
        public Optional<String> offence(String article) {
            return article.equals("15") ? Optional.of(article) : Optional.empty();
        }

        @Override
        public Map<String, RecordFields> records() {
            return Map.of();
        }

        @Override
        public AgencyWords agencies(String authority) {
            return AgencyWords.NONE;
        }

        @Override
        public Optional<String> ground(String words) {
            return words.matches("RF_[A-Z_]+") || words.equals("nationality")
                    ? Optional.of(words.equals("nationality") ? "RF_NATIONALITY" : words)
                    : Optional.empty();
        }
    }
}
