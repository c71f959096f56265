package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.comity.registers.words.CellList;
import org.comity.registers.words.LiteralWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several values in one cell are read as they were written, with any characters in them. */
class CellListTest {

    private static final List<String> VALUES = List.of(
            "fraud",
            "Fraud; and more",
            "A,B",
            "a / b",
            "\"quoted\"",
            "\"",
            "\"a; b\"",
            "ends;",
            "; begins",
            " outer ",
            "-",
            "n/a",
            "\"x\"; \"y\"",
            "two\nlines",
            "a;b",
            "a\"b; c",
            "UNCAC 15",
            "\"\"UNCAC 15\"\"");
    private static final List<String> SEPARATORS = List.of("; ", ";", ", ", " / ", "+", "\n", " + ", "||");

    private static List<List<String>> lists() {
        var lists = new ArrayList<List<String>>();
        for (var one : VALUES) {
            lists.add(List.of(one));
            VALUES.forEach(other -> lists.add(List.of(one, other)));
            VALUES.forEach(other -> lists.add(List.of("first", one, other)));
        }
        return lists;
    }

    private static void comesBack(List<String> values, @Nullable String separator) {
        var cell = CellList.write(values, separator);
        assertThat(CellList.read(String.valueOf(cell), separator))
                .as(cell + " by " + separator)
                .isEqualTo(values);
    }

    @Test
    void everyListComesBackByEverySeparator() {
        for (var values : lists()) {
            SEPARATORS.forEach(separator -> comesBack(values, separator));
            comesBack(values, null);
        }
    }

    @Test
    void plainValuesHaveNoQuotes() {
        assertThat(CellList.write(List.of("fraud", "theft"), "; ")).isEqualTo("fraud; theft");
        assertThat(CellList.write(List.of("Fraud; and more"), null)).isEqualTo("Fraud; and more");
        assertThat(CellList.write(List.of("A,B", "C"), ", ")).isEqualTo("A,B, C");
        assertThat(CellList.read("\"Operation X\"; fraud", "; ")).containsExactly("\"Operation X\"", "fraud");
        assertThat(CellList.read("\"Operation X\"", null)).containsExactly("\"Operation X\"");
        assertThat(CellList.write(List.of("Fraud; and more", "theft"), "; ")).isEqualTo("\"Fraud; and more\"; theft");
    }

    @Test
    void wordsThatLookLikeACodeAreMarked() {
        for (var words : List.of("UNCAC 15", "\"\"UNCAC 15\"\"", "fraud", "\"fraud\"")) {
            assertThat(LiteralWords.of(LiteralWords.marked(words, text -> text.startsWith("UNCAC"))))
                    .isEqualTo(words);
        }
        assertThat(LiteralWords.marked("fraud", text -> false)).isEqualTo("fraud");
    }
}
