package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Writes the text of a letter from the present values of its request. */
@ApplicationScoped
class ComposeLetter {

    private final LetterTexts texts;
    private final OwnAuthorities authorities;
    private final Countries countries;
    private final LetterNews news;

    ComposeLetter(LetterTexts texts, OwnAuthorities authorities, Countries countries, LetterNews news) {
        this.texts = texts;
        this.authorities = authorities;
        this.countries = countries;
        this.news = news;
    }

    /**
     * The parts of a letter that the request does not give.
     *
     * @param date its day
     */
    record Frame(
            LetterKind kind,
            LocalDate date,
            @Nullable LocalDate replyBy,
            @Nullable String message) {}

    /** The text in a language. */
    String text(CooperationRequest request, Frame frame, LetterLanguage language) {
        var content = request.content();
        var heard = news.heardOn(request, frame.date());
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
                news.reachedOn(request),
                request.state(),
                holder(request),
                request.running().stream().anyMatch(LetterOccasions.owed()::contains),
                heard,
                news.remindedOn(request, frame.kind(), heard, frame.date()),
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
