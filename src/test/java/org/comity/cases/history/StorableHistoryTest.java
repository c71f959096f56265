package org.comity.cases.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.comity.base.problem.ProblemException;
import org.junit.jupiter.api.Test;

class StorableHistoryTest {

    private static String json(String text) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(Map.of("source", Map.of(text, text)));
    }

    @Test
    void whatCouldNeverBeReadAgainIsNotWritten() throws JsonProcessingException {
        for (var text : List.of("a\0b", "\0", "\\\0", "a\uD800b", "\uDC00")) {
            var json = json(text);

            assertThatThrownBy(() -> HistoryEntries.storable(json)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void wordsThatOnlyLookLikeItAreWritten() throws JsonProcessingException {
        for (var text : List.of("\\u0000", "\\\\u0000", "\uD83D\uDE00", "\u00E9 \u0001")) {
            var json = json(text);

            assertThat(HistoryEntries.storable(json)).isEqualTo(json);
        }
    }
}
