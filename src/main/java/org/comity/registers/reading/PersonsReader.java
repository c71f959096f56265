package org.comity.registers.reading;

import java.util.List;
import java.util.Optional;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RegisterWords;
import org.jspecify.annotations.Nullable;

/** Reads the number of persons of a row. Their names remain in the source. */
final class PersonsReader {

    private PersonsReader() {}

    /** Returns the number; null if the row has no persons. A cell may have names, or their number. */
    static @Nullable Integer read(RegisterLine line) {
        var named = line.several(RegisterColumn.PERSONS);
        ContentReader.reportIfSeveral(line, RegisterColumn.PERSONS, named);
        if (named.isEmpty()) {
            return null;
        }
        if (named.size() == 1 && RegisterWords.meansUnknown(named.getFirst())) {
            line.guess(RegisterColumn.PERSONS, "PERSONS_UNKNOWN", "taken for an unknown number: not recorded");
            return null;
        }
        if (named.stream().anyMatch(PersonsCount::isNoCount)) {
            line.fault(
                    RegisterColumn.PERSONS,
                    "NO_NUMBER_OF_PERSONS",
                    "is neither a name nor a number of persons: write one number from 0 to 9999");
            return null;
        }
        var counts = named.stream().map(PersonsCount::of).toList();
        int persons = counts.stream()
                .mapToInt(count -> count.map(PersonsCount::persons).orElse(1))
                .sum();
        report(line, named, counts, persons);
        return persons;
    }

    private static void report(
            RegisterLine line, List<String> named, List<Optional<PersonsCount>> counts, int persons) {
        var inWords = "read as " + persons + (persons == 1 ? " person" : " persons");
        if (counts.stream().anyMatch(Optional::isPresent)) {
            line.guess(RegisterColumn.PERSONS, "PERSONS_COUNTED", "is a number and no name: " + inWords);
        }
        if (counts.stream().flatMap(Optional::stream).anyMatch(PersonsCount::isAbout)) {
            line.guess(RegisterColumn.PERSONS, "PERSONS_APPROXIMATE", "is no exact number: " + inWords);
        }
        named.stream()
                .filter(text -> PersonsCount.of(text).isEmpty() && PersonsCount.mayBeCount(text))
                .findFirst()
                .ifPresent(
                        text -> line.guess(
                                RegisterColumn.PERSONS,
                                "PERSONS_TAKEN_FOR_NAME",
                                text
                                        + " looks like a number and is taken for a name, of one person: write a number alone in digits"));
    }
}
