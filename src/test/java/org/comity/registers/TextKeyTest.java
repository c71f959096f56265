package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.comity.base.sheet.text.TextKey;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Texts are compared by one key, which the program and the database make in the same way. */
@QuarkusTest
class TextKeyTest {

    private static final List<String> TEXTS = List.of(
            "MJ/\u00C9/2024-1",
            "MJ/E\u0301/2024-1",
            "  Fraud \u00A0 and\u202Ftheft\t",
            "FRAUDE \u00C9",
            "\u0130stanbul",
            "\u039F\u0394\u039F\u03A3",
            "stra\u00DFe STRASSE",
            "\u0421\u0428\u0410",
            "\u0645\u062D\u0645\u0651\u062F",
            "\uFEFF\u200Bx\u2060y\u3000z",
            "\uD835\uDC00 \uD83D\uDE00",
            "",
            "a\nb\r\nc",
            "\u200EMJ/\u00C9\u200B/2024\u00AD-1\u200D",
            "\u2764\uFE0F \uDB40\uDC67x\uDB40\uDC7F\uDB40\uDD00",
            "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");

    private static final String UNSEEN =
            "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2061\u2064"
                    + "\u2066\u2069\u206A\u206F\u3164\uFE00\uFE0F\uFEFF\uFFA0\uFFF9\uFFFB\uDB40\uDC01\uDB40\uDC7F\uDB40\uDDEF";

    @Test
    void theDatabaseMakesTheSameKey() {
        try (var sql = Sql.superuser()) {
            for (var text : TEXTS) {
                assertThat(sql.column("select text_key(?)", text).getFirst())
                        .as(text)
                        .isEqualTo(TextKey.of(text));
            }
        }
    }

    @Test
    void formsOfOneTextHaveOneKey() {
        assertThat(TextKey.of("MJ/\u00C9/2024-1")).isEqualTo(TextKey.of("mj/e\u0301/2024-1 "));
        assertThat(TextKey.of("Fraud and  theft")).isEqualTo(TextKey.of("FRAUD\u00A0and theft"));
        assertThat(TextKey.of("Fraud")).isNotEqualTo(TextKey.of("Fr aud"));
    }

    @Test
    void aMarkThatNoReaderSeesMakesNoOtherText() {
        try (var sql = Sql.superuser()) {
            UNSEEN.codePoints().forEach(mark -> {
                var text = "MJ/\u00C9" + Character.toString(mark) + "/2024-1" + Character.toString(mark);
                assertThat(TextKey.of(text)).as(Integer.toHexString(mark)).isEqualTo("mj/\u00E9/2024-1");
                assertThat(sql.column("select text_key(?)", text)).containsExactly("mj/\u00E9/2024-1");
            });
        }
    }
}
