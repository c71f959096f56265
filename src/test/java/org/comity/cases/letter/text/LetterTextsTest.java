package org.comity.cases.letter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The texts of letters in both languages, word by word. */
class LetterTextsTest {

    private static final LetterTexts TEXTS = new LetterTexts();
    private static final LocalDate SINCE = LocalDate.of(2025, 3, 17);
    private static final LocalDate DATE = LocalDate.of(2025, 5, 16);
    private static final LocalDate REPLY_BY = LocalDate.of(2025, 7, 1);

    @Test
    void aChaserInEnglish() {
        assertThat(TEXTS.text(
                        LetterKind.CHASER, LetterLanguage.EN, values("France", List.of("RI 7/25"), "Kind regards")))
                .isEqualTo("""
                        Central Authority of Austria
                        16 May 2025

                        To the central authority: France

                        Our reference: MLA-OUT/2025/00001
                        Your reference: RI 7/25
                        Subject: mutual legal assistance, reminder
                        Date of our request: 3 March 2025
                        Sent to you on: 17 March 2025

                        Dear colleagues,

                        We have had no news of this request from you since 17 March 2025.

                        We should be grateful to learn

                        - whether the request has reached the authority that executes it, and under which reference;
                        - how its execution stands, and when a result can be expected;
                        - whether anything further is needed from us.

                        Please reply by 1 July 2025.

                        Kind regards

                        Yours faithfully,

                        Central Authority of Austria
                        """);
    }

    @Test
    void aChaserInFrench() {
        assertThat(TEXTS.text(LetterKind.CHASER, LetterLanguage.FR, values("France", List.of("RI 7/25"), null)))
                .isEqualTo("""
                        Central Authority of Austria
                        16 mai 2025

                        À l'autorité centrale : France

                        Notre référence : MLA-OUT/2025/00001
                        Votre référence : RI 7/25
                        Objet : entraide judiciaire, rappel
                        Date de notre demande : 3 mars 2025
                        Transmise le : 17 mars 2025

                        Madame, Monsieur,

                        Nous sommes sans nouvelles de votre part sur cette demande depuis le 17 mars 2025.

                        Nous vous saurions gré de nous faire savoir

                        - si la demande est parvenue à l'autorité chargée de l'exécuter, et sous quelle référence ;
                        - où en est son exécution, et quand un résultat peut être attendu ;
                        - si vous avez besoin d'autres éléments de notre part.

                        Nous vous prions de répondre au plus tard le 1er juillet 2025.

                        Veuillez agréer, Madame, Monsieur, l'expression de notre considération distinguée.

                        Central Authority of Austria
                        """);
    }

    @Test
    void aStatusNoteInBothLanguages() {
        var values = values("France", List.of(), null);

        assertThat(TEXTS.text(LetterKind.STATUS_NOTE, LetterLanguage.EN, values))
                .isEqualTo("""
                        Central Authority of Austria
                        16 May 2025

                        To the central authority: France

                        Our reference: MLA-OUT/2025/00001
                        Subject: mutual legal assistance, state of your request
                        Date of your request: 3 March 2025
                        Received on: 17 March 2025

                        Dear colleagues,

                        We write to report how your request stands; no reply is needed.

                        Your request is with the competent authority for execution.

                        Yours faithfully,

                        Central Authority of Austria
                        """);
        assertThat(TEXTS.text(LetterKind.STATUS_NOTE, LetterLanguage.FR, values))
                .isEqualTo("""
                        Central Authority of Austria
                        16 mai 2025

                        À l'autorité centrale : France

                        Notre référence : MLA-OUT/2025/00001
                        Objet : entraide judiciaire, état de votre demande
                        Date de votre demande : 3 mars 2025
                        Reçue le : 17 mars 2025

                        Madame, Monsieur,

                        Nous vous informons de l'état de votre demande ; aucune réponse n'est attendue.

                        Votre demande est en cours d'exécution auprès de l'autorité compétente.

                        Veuillez agréer, Madame, Monsieur, l'expression de notre considération distinguée.

                        Central Authority of Austria
                        """);
    }

    @Test
    void theQuestionWhetherTheAssistanceIsStillNeededInBothLanguages() {
        var values = values("France", List.of("A 1", "B 2"), null);

        assertThat(TEXTS.text(LetterKind.STILL_NEEDED, LetterLanguage.EN, values))
                .isEqualTo("""
                        Central Authority of Austria
                        16 May 2025

                        To the central authority: France

                        Our reference: MLA-OUT/2025/00001
                        Your reference: A 1, B 2
                        Subject: mutual legal assistance, is the assistance still needed?
                        Date of your request: 3 March 2025
                        Received on: 17 March 2025

                        Dear colleagues,

                        We have not yet received the answer that we asked you for.
                        We have had no news of this request from you since 17 March 2025.

                        Please let us know by 1 July 2025 whether you still need the assistance.
                        If you do, please send with your reply what we asked for.

                        If you do not, or if no reply has reached us by that day, we shall consider closing our file. A later \
                        reply can reopen it.

                        Yours faithfully,

                        Central Authority of Austria
                        """);
        assertThat(TEXTS.text(LetterKind.STILL_NEEDED, LetterLanguage.FR, values))
                .isEqualTo("""
                        Central Authority of Austria
                        16 mai 2025

                        À l'autorité centrale : France

                        Notre référence : MLA-OUT/2025/00001
                        Votre référence : A 1, B 2
                        Objet : entraide judiciaire, la demande est-elle maintenue ?
                        Date de votre demande : 3 mars 2025
                        Reçue le : 17 mars 2025

                        Madame, Monsieur,

                        La réponse que nous vous avions demandée ne nous est pas encore parvenue.
                        Nous sommes sans nouvelles de votre part sur cette demande depuis le 17 mars 2025.

                        Nous vous prions de nous faire savoir, au plus tard le 1er juillet 2025, si vous maintenez votre \
                        demande.
                        Dans l'affirmative, veuillez joindre à votre réponse les éléments que nous avons demandés.

                        À défaut, ou sans réponse à cette date, nous envisagerons de clore notre dossier. Une réponse \
                        ultérieure permettra de le rouvrir.

                        Veuillez agréer, Madame, Monsieur, l'expression de notre considération distinguée.

                        Central Authority of Austria
                        """);
    }

    @Test
    void everyLetterHasWordsForEveryKindAndHolder() {
        for (var letter : LetterKind.values()) {
            for (var language : LetterLanguage.values()) {
                for (var kind : Kind.values()) {
                    for (var holder : RequestHolder.values()) {
                        assertThat(TEXTS.text(letter, language, values(kind, State.SENT, holder)))
                                .as("%s %s %s %s", letter, language, kind, holder)
                                .doesNotContain("{", "}")
                                .contains("MLA-OUT/2025/00001");
                    }
                }
            }
        }
    }

    @Test
    void theStateIsNamedUnlessASideProcessHasTheRequest() {
        var ours = values(Kind.MLA, State.EXECUTED, RequestHolder.OUR_OFFICE);
        var waiting = values(Kind.MLA, State.EXECUTED, RequestHolder.MISSING_INFORMATION);

        assertThat(TEXTS.text(LetterKind.STATUS_NOTE, LetterLanguage.EN, ours))
                .contains("Your request has been executed. The results have not been sent to you yet.");
        assertThat(TEXTS.text(LetterKind.STATUS_NOTE, LetterLanguage.EN, waiting))
                .contains("until we receive the information");
    }

    @Test
    void aChaserAsksForTheSurrenderOnceItIsGranted() {
        var granted = values(Kind.EXTRADITION, State.GRANTED, RequestHolder.FOREIGN_AUTHORITY);

        assertThat(TEXTS.text(LetterKind.CHASER, LetterLanguage.EN, granted))
                .contains("- when and where the person can be surrendered;\n- whether anything")
                .doesNotContain("whether the request has reached");
    }

    @Test
    void wordsOfTheOfficeAreNoTemplate() {
        assertThat(TEXTS.text(LetterKind.CHASER, LetterLanguage.EN, values("France", List.of(), "{office} $1 \\")))
                .contains("\n{office} $1 \\\n");
    }

    @Test
    void aReaderGetsTheFirstAcceptedLanguageThatThereIs() {
        assertThat(LetterLanguage.of(List.of(Locale.GERMAN, Locale.CANADA_FRENCH, Locale.ENGLISH)))
                .isEqualTo(LetterLanguage.FR);
        assertThat(LetterLanguage.of(List.of(Locale.of("*")))).isEqualTo(LetterLanguage.EN);
        assertThat(LetterLanguage.of(List.of())).isEqualTo(LetterLanguage.EN);
    }

    private static LetterValues values(String partner, List<String> theirs, @Nullable String message) {
        return values(partner, theirs, message, Kind.MLA, State.SENT, RequestHolder.EXECUTING_AUTHORITY);
    }

    private static LetterValues values(Kind kind, State state, RequestHolder holder) {
        return values("France", List.of(), null, kind, state, holder);
    }

    private static LetterValues values(
            String partner,
            List<String> theirs,
            @Nullable String message,
            Kind kind,
            State state,
            RequestHolder holder) {
        return new LetterValues(
                "Central Authority of Austria",
                partner,
                DATE,
                "MLA-OUT/2025/00001",
                theirs,
                kind,
                LocalDate.of(2025, 3, 3),
                SINCE,
                state,
                holder,
                true,
                SINCE,
                null,
                REPLY_BY,
                message);
    }
}
