package org.comity.registers.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.base.sheet.text.UnreadableFile;
import org.comity.cases.request.content.ForeignReference;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.registers.course.ImportRow;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.layout.FaultyFile;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.reading.Register;
import org.comity.registers.reconciliation.matching.TheirRequest;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Result;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of another office as its register: its references are its own, its directions are those of its State, and the other State
 * is ours. The rows that it reads are turned to our side.
 */
@ApplicationScoped
class TheirList {

    private static final int MOST_ROWS = 2000;

    /** A guess that names a request to be recorded, which no row of a list becomes. */
    private static final String OF_IMPORTS = "OWN_SERIES";

    private final ReferenceLists lists;
    private final OwnAuthorities authorities;
    private final ReadingSettings settings;

    TheirList(ReferenceLists lists, OwnAuthorities authorities, ReadingSettings settings) {
        this.lists = lists;
        this.authorities = authorities;
        this.settings = settings;
    }

    /** The requests of a list, and the guesses about it. */
    record ReadList(List<TheirRequest> requests, List<FindingView> guesses) {}

    /** Reads a list; throws all its faults at once. */
    ReadList read(String authority, NewReconciliation wanted) {
        var upload = wanted.upload();
        var ours = authorities.seatOf(authority);
        var given = settings.mapping(authority, upload.mapping(), upload.mappingName())
                .mapping();
        var here = new ReadingContext(
                lists,
                AgencyWords.NONE,
                settings.dictionary(authority),
                wanted.partner(),
                authorities.today(authority),
                ours.zone());
        try {
            var register = Register.open(upload.content(), aboutUs(given, ours.country()), here, fault -> {});
            return read(register, ours.country());
        } catch (UnreadableFile e) {
            throw ProblemException.unprocessable(List.of(new Fault("file", "file", e.code(), e.detail())));
        }
    }

    /** A list without a column for the other State is about us. */
    private static Mapping aboutUs(Mapping given, String us) {
        if (given.constants().containsKey(RegisterColumn.COUNTERPART.key())) {
            return given;
        }
        var constants = new HashMap<>(given.constants());
        constants.put(RegisterColumn.COUNTERPART.key(), us);
        return given.withConstants(constants);
    }

    private static ReadList read(Register register, String us) {
        var findings = register.findings();
        if (register.rowCount() > MOST_ROWS) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    "The list has %d rows; at most %d are compared at once".formatted(register.rowCount(), MOST_ROWS));
        }
        var headings = register.byField();
        var requests = new ArrayList<TheirRequest>();
        register.read(read -> {
            var row = read.sound();
            if (row != null && row.content().counterpart().equals(us)) {
                requests.add(new Turned(row, headings).request());
            } else if (row != null) {
                findings.fault(
                        CellPlace.of(read.row(), headings.get(RegisterColumn.COUNTERPART.key())),
                        "OTHER_STATE",
                        "is a request with " + row.content().counterpart() + " and not with us, " + us);
            }
        });
        if (findings.hasFaults()) {
            throw FaultyFile.of(findings, "The list was not taken: it has");
        }
        var guesses = findings.guesses().stream()
                .filter(guess -> !guess.code().equals(OF_IMPORTS))
                .toList();
        return new ReadList(List.copyOf(requests), guesses);
    }

    /** A row of their register, turned to our side. */
    private record Turned(ImportRow row, Map<String, String> headings) {

        TheirRequest request() {
            var content = row.content();
            var course = row.course();
            boolean isSaid = saysItsState();
            return new TheirRequest(
                    row.row(),
                    row.reference(),
                    content.foreignReferences().stream()
                            .map(ForeignReference::reference)
                            .toList(),
                    row.procedure().direction() == Direction.OUTGOING ? Direction.INCOMING : Direction.OUTGOING,
                    row.procedure().kind(),
                    content.dated(),
                    content.receivedDay(),
                    isSaid ? course.lastState() : null,
                    isSaid ? result() : null,
                    cell(RegisterColumn.PERSONS),
                    content.summary());
        }

        /** The state of a row without any word or day of its course is only assumed. */
        private boolean saysItsState() {
            return !row.course().passed().isEmpty()
                    || row.course().end() != null
                    || Stream.of(RegisterColumn.STATUS, RegisterColumn.OUTCOME, RegisterColumn.OUTCOME_ON)
                            .anyMatch(field -> cell(field) != null);
        }

        /** A status of "closed" without an outcome says that it is over, and not how. */
        private @Nullable Result result() {
            var result = row.course().result();
            return result == Result.OTHERWISE_FINALISED && cell(RegisterColumn.OUTCOME) == null ? null : result;
        }

        private @Nullable String cell(RegisterColumn field) {
            var cell = row.source().get(headings.get(field.key()));
            return cell == null ? null : FormulaGuard.original(cell);
        }
    }
}
