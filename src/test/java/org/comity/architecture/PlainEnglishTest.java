package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rule for words finds what it is meant to find. */
class PlainEnglishTest {

    @Test
    void aMetaphorIsAFaultWithItsStandardTerm() {
        assertThat(PlainEnglish.faultsIn("page", "A door answers the call."))
                .singleElement()
                .asString()
                .contains("page", "door", "endpoint");
    }

    @Test
    void aSentenceThatBeginsWithItsObjectIsAFault() {
        assertThat(PlainEnglish.faultsIn("page", "It works. What is too slow answers 503."))
                .hasSize(1);
        assertThat(PlainEnglish.faultsIn("page", "So the call ends.\nElse it goes on."))
                .hasSize(2);
        assertThat(PlainEnglish.faultsIn("page", "What does the central authority do? It sends requests."))
                .isEmpty();
    }

    @Test
    void codeInMarkdownIsNotProse() {
        var page = """
                # A `door` page

                The [architecture](house.md) has no fault.

                ```sh
                echo "told"
                ```

                | name | text |
                |---|---|
                | `room` | What follows is a cell. |
                """;

        assertThat(PlainEnglish.faultsIn("page", PlainEnglish.ofMarkdown(page)))
                .singleElement()
                .asString()
                .contains("What follows");
    }

    @Test
    void aSentenceMayRunOverLines() {
        assertThat(PlainEnglish.faultsIn(
                        "page", PlainEnglish.ofMarkdown("The clock counts on\nWednesday.\nSo it ends.")))
                .hasSize(1);
    }

    @Test
    void commentsOfASourceAreProseAndStringsAreNot() {
        var source = """
                /** The {@code door} of links. */
                class Links {
                    /**
                     * Reads links.
                     *
                     * @param room So the links are found
                     */
                    void read(String room) {
                        var text = "told // told";
                        // whatever comes
                        // is read
                    }
                }
                """;

        assertThat(PlainEnglish.faultsIn("Links", PlainEnglish.ofComments(source)))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("So the links"))
                .anyMatch(fault -> fault.contains("whatever"));
    }
}
