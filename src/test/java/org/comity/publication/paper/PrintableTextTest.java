package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import org.comity.base.json.PublicText;
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

    /** What the API refuses is what a paper replaces. */
    @Test
    void aPublicTextHasNoCharacterThatAPaperReplaces() {
        for (var code = Character.MIN_CODE_POINT; code <= Character.MAX_CODE_POINT; code++) {
            var text = Character.toString(code);
            if (text.matches(PublicText.PATTERN) != PrintableText.of(text).equals(text)) {
                fail("U+%04X", code);
            }
        }
        assertThat("late\ud83d".matches(PublicText.PATTERN)).isFalse();
        assertThat("\ude00late".matches(PublicText.PATTERN)).isFalse();
        assertThat("\ud83d\ude00".matches(PublicText.PATTERN)).isTrue();
    }

    @Test
    void otherTextStaysAsItIs() {
        var text = "A line\r\n\twith é, \u00a0, \ufffd and \ud83d\ude00 <b>";

        assertThat(PrintableText.of(text)).isEqualTo(text);
    }
}
