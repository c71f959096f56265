package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.Callers;

/** The law book, which is the same for everybody. */
final class LawExamples {

    static final List<Example> ALL = Stream.of(
                    list("lawOverview", "overview", "What stands in the law book"),
                    list("lawAssistanceTypes", "uncac", "Kinds of assistance"),
                    list("lawCalendars", "calendars", "Calendars"),
                    list("lawCorrections", "corrections", "Corrected entries"),
                    list("lawContents", "contents", "What a request must contain"),
                    list("lawDeadlineRules", "rules", "Rules of deadlines"),
                    list("lawInstruments", "instruments", "Instruments"),
                    list("lawOffences", "offences", "Offences"),
                    list("lawProhibitions", "prohibitions", "What may not be a ground"),
                    list("lawReadings", "readings", "Copies that were read"),
                    list("lawNationalStates", "states", "States of whose law a text was read"),
                    Example.of(
                                    "lawNational",
                                    200,
                                    "liechtenstein",
                                    "What awaits a request in Liechtenstein",
                                    () -> reader().with("country", "LIE"))
                            .showing(2),
                    Example.of(
                            "lawNational",
                            400,
                            "noCode",
                            "A name instead of a code",
                            () -> reader().with("country", "Liechtenstein")),
                    Example.of(
                            "lawNational",
                            404,
                            "noText",
                            "A State of which no text was read",
                            () -> reader().with("country", "BRA")),
                    Example.of(
                                    "lawParties",
                                    200,
                                    "uncac",
                                    "Parties to the Convention",
                                    () -> reader().with("instrument", "UNCAC"))
                            .showing(2),
                    list("lawPositions", "positions", "What States declared"),
                    Example.of(
                                    "lawApplicable",
                                    200,
                                    "bonds",
                                    "What binds Austria and France",
                                    () -> reader().with("between", "AUT")
                                            .with("and", "FRA")
                                            .with("on", "2025-03-03"))
                            .showing(2),
                    list("lawRuleSets", "ruleSets", "Grounds by instrument"),
                    Example.of(
                                    "lawReasons",
                                    200,
                                    "refusal",
                                    "Grounds of refusing assistance",
                                    () -> reader().with("kind", "RF").with("appliesTo", "MUTUAL_LEGAL_ASSISTANCE"))
                            .showing(2),
                    Example.of(
                            "lawReason",
                            200,
                            "one",
                            "A ground of refusal",
                            () -> reader().with("code", "RF_SOVEREIGNTY")))
            .toList();

    private LawExamples() {}

    private static Example list(String operation, String name, String summary) {
        return Example.of(operation, 200, name, summary, LawExamples::reader).showing(2);
    }

    private static Ask reader() {
        return Ask.by(Callers.ofFreshAuthority().caseworker());
    }
}
