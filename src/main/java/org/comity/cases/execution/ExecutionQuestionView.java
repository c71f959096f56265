package org.comity.cases.execution;

import java.time.LocalDate;
import java.util.List;
import org.comity.cases.sideprocess.SideProcessView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of the executing authority about its execution, with the answer.
 *
 * @param question what the central authority is asked, in free text
 * @param askedOn legal day on which it was asked, in the zone of the authority
 * @param replyBy legal day by which an answer is asked for, in the zone of the authority
 * @param answer answer of the central authority, in free text; {@code ENDED_WITH_THE_REQUEST} if the request ended first;
 *     absent until then
 * @param answeredOn legal day of the answer, in the zone of the authority
 */
@Schema(description = "A question of the executing authority, with the answer of the central authority")
record ExecutionQuestionView(
        String question,
        LocalDate askedOn,
        @Nullable LocalDate replyBy,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {

    static ExecutionQuestionView of(SideProcessView process) {
        return new ExecutionQuestionView(
                String.valueOf(process.topic()),
                process.openedOn(),
                process.replyBy(),
                process.outcome(),
                process.endedOn());
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "ExecutionQuestionPage")
    record ExecutionQuestionPage(
            List<ExecutionQuestionView> items, @Nullable String next) {}
}
