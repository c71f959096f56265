package org.comity.examples;

import java.util.List;

/** Translations of a request. */
final class TranslationExamples {

    static final List<Example> ALL = new ExamplesOfRecords("translation", "translations", "translations", """
            {"document": "Letter of request", "fromLanguage": "fr", "toLanguage": "de", "translator": "Office of translators",
             "dueOn": "2025-03-28", "day": "2025-03-14"}""")
            .all("The letter is to be translated in two weeks", """
            {"document": "Letter of request with annexes", "fromLanguage": "fr", "toLanguage": "de", "dueOn": "2025-03-31"}""");

    private TranslationExamples() {}
}
