package org.comity.reference.lawbook;

import java.util.Arrays;
import java.util.Optional;

/** The folders of the law book. Each has a schema of the same name. */
public enum LawFolder {
    READINGS("readings", "Copies that were read"),
    INSTRUMENTS("instruments", "Instruments"),
    PARTIES("parties", "Parties"),
    POSITIONS("positions", "Positions of States"),
    REASONS("reasons", "Reasons"),
    PROHIBITIONS("prohibitions", "Prohibitions"),
    RULE_SETS("rule-sets", "Rule sets"),
    DEADLINES("deadlines", "Deadline rules"),
    OFFENCES("offences", "Offences"),
    ASSISTANCE_TYPES("assistance-types", "Kinds of assistance"),
    CONTENTS("contents", "Contents lists"),
    CALENDARS("calendars", "Calendars"),
    NATIONAL_TEXTS("national/texts", "Texts of national law"),
    NATIONAL_GROUNDS("national/grounds", "Grounds of national law"),
    NATIONAL_LIMITS("national/limits", "Time limits of national law"),
    NATIONAL_RULES("national/rules", "Rules of national law");

    private static final String NATIONAL = "national";

    private final String path;
    private final String title;

    LawFolder(String path, String title) {
        this.path = path;
        this.title = title;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /**
     * The folder of a file by its path. The files of the law of a State have their names instead of a folder, and those of
     * its acts are instruments: {@code national/CZE/grounds.yaml}, {@code national/CZE/instruments.yaml}.
     */
    static Optional<LawFolder> ofFile(String path) {
        var steps = path.replaceFirst("\\.ya?ml$", "").split("/");
        if (steps.length == 2) {
            return of(steps[0]);
        }
        if (steps.length != 3 || !steps[0].equals(NATIONAL)) {
            return Optional.empty();
        }
        return steps[2].equals(INSTRUMENTS.path) ? Optional.of(INSTRUMENTS) : of(NATIONAL + "/" + steps[2]);
    }

    static Optional<LawFolder> of(String path) {
        return Arrays.stream(values())
                .filter(folder -> folder.path.equals(path))
                .findFirst();
    }
}
