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
            "a\nb\r\nc");

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
}
