package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No character of a free text breaks a paper. */
class PrintableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u001f", "\u007f", "\u0085", "\ufffe", "\uffff", "\ud83d", "\ude00"})
    void aCharacterThatNoPaperShowsIsReplaced(String character) throws IOException {
        var pdf = PaperSample.pdf(PaperSample.paper("late" + character + "entries"));

        assertThat(ReadPaper.faults(pdf)).isEmpty();
        assertThat(ReadPaper.text(pdf)).contains("late\ufffdentries");
    }

    @Test
    void otherTextStaysAsItIs() {
        var text = "A line\r\n\twith é, \u00a0, \ufffd and \ud83d\ude00 <b>";

        assertThat(PrintableText.of(text)).isEqualTo(text);
    }
}
