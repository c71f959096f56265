package org.comity.rules.indicator;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;

/** The rows by result: the results that a kind of request can have, and other results in the records. */
public final class ResultRows {

    private static final Map<String, Result> KNOWN =
            Arrays.stream(Result.values()).collect(Collectors.toUnmodifiableMap(Result::name, result -> result));

    private ResultRows() {}

    /** The codes in the order of the statement; nothing that was found is left out. */
    public static List<String> of(Kind kind, Collection<String> found) {
        var possible = Arrays.stream(Result.values())
                .filter(result -> isPossible(kind, result) || found.contains(result.name()))
                .map(Result::name);
        var unknown = new TreeSet<>(found);
        unknown.removeAll(KNOWN.keySet());
        return Stream.concat(possible, unknown.stream()).toList();
    }

    static String title(String code) {
        var result = KNOWN.get(code);
        return result == null ? code : result.title();
    }

    static String definition(String code) {
        var text = "Moves of the period from an open state to a finalised or closed one with the result \""
                + title(code) + "\", by the day of the move.";
        return code.equals(Result.OTHERWISE_FINALISED.name()) ? text + " A move without a result counts here." : text;
    }

    private static boolean isPossible(Kind kind, Result result) {
        return switch (result) {
            case SURRENDERED -> kind == Kind.EXTRADITION;
            case REQUEST_FOLLOWED -> kind == Kind.PROVISIONAL_ARREST;
            case EXECUTED, PARTLY_EXECUTED -> kind == Kind.MLA || kind == Kind.DIRECT_REQUEST;
            // Light procedures
            case USED, TAKEN_NOTE_OF -> kind == Kind.SPONTANEOUS_INFORMATION;
            case TRANSFERRED -> isTransfer(kind);
            case ANSWERED -> kind == Kind.ENQUIRY;
            case REFUSED -> kind != Kind.SPONTANEOUS_INFORMATION;
            case IMPOSSIBLE -> kind != Kind.SPONTANEOUS_INFORMATION && kind != Kind.ENQUIRY && !isTransfer(kind);
            case WITHDRAWN, NO_LONGER_REQUIRED, OTHERWISE_FINALISED -> true;
        };
    }

    private static boolean isTransfer(Kind kind) {
        return kind == Kind.TRANSFER_OF_PROCEEDINGS || kind == Kind.TRANSFER_OF_SENTENCED_PERSON;
    }
}
