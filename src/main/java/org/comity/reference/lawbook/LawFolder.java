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
    CALENDARS("calendars", "Calendars");

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

    static Optional<LawFolder> of(String path) {
        return Arrays.stream(values())
                .filter(folder -> folder.path.equals(path))
                .findFirst();
    }
}
