package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;

/** All examples of the API document. A new operation is entered in one of these lists, or in a new one named here. */
final class KnownExamples {

    private static final List<Example> ALL = Stream.of(
                    RequestExamples.ALL,
                    TransitionExamples.ALL,
                    SideProcessExamples.ALL,
                    LinkExamples.ALL,
                    DeadlineExamples.ALL,
                    ImportExamples.ALL,
                    RegisterExamples.ALL,
                    StatisticsExamples.ALL,
                    FigureExamples.ALL,
                    LawExamples.ALL,
                    OfficeExamples.ALL,
                    ProblemExamples.ALL)
            .flatMap(List::stream)
            .toList();

    private KnownExamples() {}

    static List<Example> all() {
        return ALL;
    }

    /** Those that are recorded in one file, in order. */
    static List<Example> of(String file) {
        return ALL.stream().filter(example -> example.file().equals(file)).toList();
    }
}
