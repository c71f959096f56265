package org.comity.reference.national;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.Unit;
import org.comity.rules.law.LawEntry;
import org.comity.rules.national.NationalGround;
import org.comity.rules.national.NationalLaw;
import org.comity.rules.national.NationalLimit;
import org.comity.rules.national.NationalRule;
import org.comity.rules.national.NationalText;
import org.comity.rules.national.NationalText.TextStatus;
import org.comity.rules.national.NotComputed;
import org.jspecify.annotations.Nullable;

/** The law of States in the API: each entry has its own fields, those of its text, and whether it applies here. */
final class NationalLawViews {

    private static final String NOT_THE_WHOLE =
            "What follows was taken from the texts named here and is not the whole law: what is not there may exist. ";

    private NationalLawViews() {}

    /**
     * A State of whose law a text was read.
     *
     * @param country State, ISO 3166-1 alpha-3
     * @param name short name of the State in English
     * @param own true if an own authority of the caller is in this State
     * @param texts number of texts that were read
     * @param entries number of grounds, time limits and other rules together
     * @param unverified number of these that nobody compared with the text
     * @param applied number of these that apply by default in the caller's office
     */
    record NationalStateView(
            String country, String name, boolean own, int texts, int entries, long unverified, long applied) {

        static NationalStateView of(NationalLaw law, String name, boolean own) {
            var entries = law.entries();
            return new NationalStateView(
                    law.country(),
                    name,
                    own,
                    law.texts().size(),
                    entries.size(),
                    entries.stream().filter(entry -> !entry.verified()).count(),
                    entries.stream().filter(entry -> own && law.applies(entry)).count());
        }
    }

    /**
     * The law of one State, as far as the law book has it.
     *
     * @param country State, ISO 3166-1 alpha-3
     * @param name short name of the State in English
     * @param own true if an own authority of the caller is in this State
     * @param statement what the entries are worth for the caller, in words
     * @param texts texts that were read, with the day and the status of each
     * @param grounds grounds of refusal, and what the law forbids to refuse on
     * @param limits time limits
     * @param rules other rules, such as those of counting
     */
    record NationalLawView(
            String country,
            String name,
            boolean own,
            String statement,
            List<NationalTextView> texts,
            List<NationalGroundView> grounds,
            List<NationalLimitView> limits,
            List<NationalRuleView> rules) {

        static NationalLawView of(NationalLaw law, String name, boolean own) {
            return new NationalLawView(
                    law.country(),
                    name,
                    own,
                    NOT_THE_WHOLE + statement(law, own),
                    law.texts().stream()
                            .map(text -> new NationalTextView(text, own && law.applies(text)))
                            .toList(),
                    shown(law, law.grounds(), own, NationalGroundView::new),
                    shown(
                            law,
                            law.limits(),
                            own,
                            (limit, text) -> NationalLimitView.of(limit, law.notComputed(limit), text)),
                    shown(law, law.rules(), own, NationalRuleView::new));
        }

        private static String statement(NationalLaw law, boolean own) {
            if (!own) {
                return "It is the law of another State: nothing of it applies in this office.";
            }
            return law.texts().stream().anyMatch(law::applies)
                    ? "Entries of texts that are current or confirmed apply in this office; the others are to be looked up."
                    : "No text is current or confirmed: nothing of it applies by default in this office.";
        }
    }

    private static <E extends LawEntry, V> List<V> shown(
            NationalLaw law, List<E> entries, boolean own, BiFunction<E, EntryText, V> view) {
        return entries.stream()
                .flatMap(entry ->
                        law
                                .text(entry)
                                .map(text -> view.apply(entry, EntryText.of(text, own && law.applies(text))))
                                .stream())
                .toList();
    }

    /**
     * A text of a State's law that was read.
     *
     * @param applied true if entries taken from it apply by default in the caller's office: the office is in this State,
     *     and the text is current or was confirmed
     */
    record NationalTextView(@JsonUnwrapped NationalText entry, boolean applied) {}

    /**
     * The text of an entry, and whether the entry applies for the caller.
     *
     * @param applied true if it applies by default in the caller's office: the office is in this State, and the text is
     *     current or was confirmed
     * @param asOf day as of which the text that was read gives the act, a date without a zone; absent if it does not say
     * @param readVersion the version of the act that was read, in words
     * @param textStatus what the text is worth today
     */
    record EntryText(boolean applied, @Nullable LocalDate asOf, String readVersion, TextStatus textStatus) {

        static EntryText of(NationalText text, boolean applied) {
            return new EntryText(applied, text.asOf(), text.edition(), text.status());
        }
    }

    /** A ground of refusal in a State's law. */
    record NationalGroundView(
            @JsonUnwrapped NationalGround entry,
            @JsonUnwrapped EntryText text) {}

    /** A rule of a State's law that is neither a ground nor a limit. */
    record NationalRuleView(
            @JsonUnwrapped NationalRule entry,
            @JsonUnwrapped EntryText text) {}

    /**
     * A time limit in a State's law.
     *
     * @param amount number of units; absent where the act has no number
     * @param unit unit of the amount
     * @param atExpiry what follows in words; absent if the article does not say
     * @param counting method by which the act counts it; absent if the entry does not say enough
     * @param computed true if the program computes the last day
     * @param notComputed why the program computes no last day; it never shows a day that may be wrong
     */
    record NationalLimitView(
            @JsonUnwrapped @JsonIgnoreProperties("length") NationalLimit entry,
            @Nullable Integer amount,
            Unit unit,
            @Nullable String atExpiry,
            @Nullable CountingMethod counting,
            boolean computed,
            List<NotComputed> notComputed,
            @JsonUnwrapped EntryText text) {

        static NationalLimitView of(NationalLimit one, Set<NotComputed> notComputed, EntryText text) {
            var unit = one.length().unit();
            var reasons = List.copyOf(notComputed);
            return new NationalLimitView(
                    one,
                    !unit.hasNumber() ? null : Integer.valueOf(one.length().amount()),
                    unit,
                    one.effect() == null ? null : one.effect().title(),
                    one.notComputed().isEmpty() ? one.counting() : null,
                    reasons.isEmpty(),
                    reasons,
                    text);
        }
    }
}
