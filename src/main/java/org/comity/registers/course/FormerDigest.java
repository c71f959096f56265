package org.comity.registers.course;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * The digest that version 0.1.0 stored for a row with a reference: of a text that the records of that version gave. The
 * text is written out here, so that no change of those records changes it; it never changes itself. Where it says null,
 * no register of that version could say anything. A renamed constant has its former name here.
 */
final class FormerDigest {

    private static final String CONTENT = "RequestContent[counterpart=%s, dated=%s, receivedOn=%s,"
            + " receivedByExecutingOn=null, channel=NOT_RECORDED, language=null, urgency=null, matterType=NOT_RECORDED,"
            + " legalBases=%s, offences=%s, measures=[], foreignReferences=%s, stage=null, purpose=null, requester=null,"
            + " confidentiality=null, suggestedDeadline=null, summary=%s, officer=%s, reviewOn=null]";
    private static final String LEGAL_BASIS = "LegalBasis[instrument=%s, role=null, agreedOn=null, note=null]";
    private static final String OFFENCE = "OffenceNamed[article=%s, national=%s, main=%s]";
    private static final String FOREIGN_REFERENCE = "ForeignReference[reference=%s, givenBy=null]";
    private static final String COURSE = "Course[state=%s, on=%s, passed=%s, end=%s]";
    private static final String PASSED = "Passed[step=%s, from=%s, to=%s, result=%s, on=%s, notRecorded=%s]";
    private static final String END = "End[ending=%s, state=%s, on=%s]";

    private FormerDigest() {}

    static String of(Procedure procedure, RequestContent content, Course course, @Nullable Integer persons) {
        return RowDigest.of(
                procedure.name(),
                Map.of("content", text(content), "course", text(course), "persons", String.valueOf(persons)));
    }

    private static String text(RequestContent content) {
        return CONTENT.formatted(
                content.counterpart(),
                content.dated(),
                content.receivedDay(),
                list(content.legalBases(), FormerDigest::text),
                list(content.offences(), FormerDigest::text),
                list(content.foreignReferences(), FormerDigest::text),
                content.summary(),
                content.officer());
    }

    private static String text(LegalBasis basis) {
        return LEGAL_BASIS.formatted(basis.instrument());
    }

    private static String text(OffenceNamed offence) {
        return OFFENCE.formatted(offence.article(), offence.national(), offence.main());
    }

    private static String text(ForeignReference reference) {
        return FOREIGN_REFERENCE.formatted(reference.reference());
    }

    private static String text(Course course) {
        var end = course.end();
        return COURSE.formatted(
                course.state().name(),
                course.on(),
                list(course.passed(), FormerDigest::text),
                end == null
                        ? null
                        : END.formatted(end.ending().name(), end.state().name(), end.on()));
    }

    private static String text(Passed passed) {
        var result = passed.result();
        return PASSED.formatted(
                passed.step().name(),
                passed.from().name(),
                passed.to().name(),
                result == null ? null : result.name(),
                passed.on(),
                list(passed.notRecorded(), Enum::name));
    }

    private static <T> String list(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", ", "[", "]"));
    }
}
