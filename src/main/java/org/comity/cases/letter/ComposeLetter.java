package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterLanguage;
import org.comity.cases.letter.text.LetterTexts;
import org.comity.cases.letter.text.LetterValues;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.ForeignReference;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.countries.Countries;
import org.comity.rules.ledger.Claim;
import org.comity.rules.ledger.HolderOfState;
import org.comity.rules.ledger.Precedence;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Writes the text of a letter from the present values of its request. */
@ApplicationScoped
class ComposeLetter {

    private static final Set<Step> SENDING = EnumSet.of(Step.SEND, Step.SEND_ORALLY);

    private final LetterTexts texts;
    private final OwnAuthorities authorities;
    private final Countries countries;
    private final HistoryEntries history;

    ComposeLetter(LetterTexts texts, OwnAuthorities authorities, Countries countries, HistoryEntries history) {
        this.texts = texts;
        this.authorities = authorities;
        this.countries = countries;
        this.history = history;
    }

    /**
     * The parts of a letter that the request does not give.
     *
     * @param date its day
     */
    record Frame(
            LetterKind kind,
            LocalDate date,
            @Nullable LocalDate since,
            @Nullable LocalDate replyBy,
            @Nullable String message) {}

    /** The text in a language. */
    String text(CooperationRequest request, Frame frame, LetterLanguage language) {
        var content = request.content();
        var values = new LetterValues(
                authorities.visible(request.authority()).name(),
                partner(content.counterpart(), language),
                frame.date(),
                request.reference(),
                content.foreignReferences().stream()
                        .map(ForeignReference::reference)
                        .toList(),
                request.procedure().kind(),
                request.dated(),
                request.procedure().direction() == Direction.INCOMING ? request.receivedOn() : sentOn(request),
                holder(request),
                request.running().stream().anyMatch(LetterOccasions.owed()::contains),
                frame.since(),
                frame.replyBy(),
                frame.message());
        return texts.text(frame.kind(), language, values);
    }

    /** A code that is no longer in use has a short code that may mean another State. */
    private String partner(String alpha3, LetterLanguage language) {
        return countries
                .find(alpha3)
                .map(country -> country.isCurrent() ? language.country(country.alpha2()) : country.name())
                .orElse(alpha3);
    }

    private @Nullable LocalDate sentOn(CooperationRequest request) {
        var moves = new LinkedHashMap<Integer, HistoryEntry>();
        history.of(request.id()).forEach(entry -> moves.put(entry.place(), entry));
        return moves.values().stream()
                .filter(entry -> !entry.isAnnulled() && entry.step() != null && SENDING.contains(entry.step()))
                .map(HistoryEntry::occurredOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The holder by the order of precedence of the delay ledger. */
    private static RequestHolder holder(CooperationRequest request) {
        var direction = request.procedure().direction();
        var ofState = HolderOfState.of(direction, request.state());
        return Precedence.ROWS.stream()
                .filter(claim -> request.running().contains(claim.kind()) && counts(claim, ofState))
                .findFirst()
                .map(claim -> claim.holder(direction))
                .orElse(ofState);
    }

    private static boolean counts(Claim claim, RequestHolder ofState) {
        return claim.whileHeldBy() == null || claim.whileHeldBy() == ofState;
    }
}
