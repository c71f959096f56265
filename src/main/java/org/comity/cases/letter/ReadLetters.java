package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.letter.ComposeLetter.Frame;
import org.comity.cases.letter.text.LetterLanguage;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.ReadableRequests;
import org.comity.reference.authority.OwnAuthorities;

/** Reads the letters of a request and their texts. */
@ApplicationScoped
class ReadLetters {

    private final ReadableRequests requests;
    private final LetterDrafts drafts;
    private final PartRecords records;
    private final ComposeLetter composing;
    private final LetterNews news;
    private final OwnAuthorities authorities;

    ReadLetters(
            ReadableRequests requests,
            LetterDrafts drafts,
            PartRecords records,
            ComposeLetter composing,
            LetterNews news,
            OwnAuthorities authorities) {
        this.requests = requests;
        this.drafts = drafts;
        this.records = records;
        this.composing = composing;
        this.news = news;
        this.authorities = authorities;
    }

    /** All letters of a request by number; of an earlier day or instant those that had been sent. */
    @Transactional
    List<LetterView> all(UUID requestId, QueryParameters query) {
        var from = requests.standpoint(query);
        return seen(requests.read(requestId, from), from);
    }

    /** One of the same, by its number. */
    @Transactional
    Versioned<LetterView> one(UUID requestId, int no, QueryParameters query) {
        var from = requests.standpoint(query);
        var request = requests.read(requestId, from);
        return seen(request, from).stream()
                .filter(view -> view.no() == no)
                .findFirst()
                .map(view -> new Versioned<>(view, request.version()))
                .orElseThrow(ProblemException::notFound);
    }

    /** The same of a request that the caller reads. */
    List<LetterView> seen(CooperationRequest request, Standpoint from) {
        var around = news.around(request, from);
        Map<Integer, Letter> sent = records.known(LetterPart.KIND, Letter.class, request.id(), from.asOf()).stream()
                .filter(letter -> from.sees(letter.day()))
                .collect(Collectors.toMap(Letter::no, Function.identity()));
        return drafts.of(request.id()).stream()
                .filter(draft -> from.isNow() || sent.containsKey(draft.no()))
                .map(draft -> {
                    var letter = sent.get(draft.no());
                    return LetterViews.view(request, draft, letter, around.of(letter));
                })
                .toList();
    }

    /**
     * A text in a language.
     *
     * @param version the version of the request
     */
    record Text(String text, LetterLanguage language, int version) {}

    /** The text of a letter: as it was sent, or of a draft as it would be sent today in a language. */
    @Transactional
    Text text(UUID requestId, int no, LetterLanguage language, QueryParameters query) {
        query.check();
        var request = requests.read(requestId);
        var draft = drafts.find(requestId, no);
        Optional<Letter> sent = records.find(Letter.class, requestId, no);
        return sent.map(letter -> new Text(letter.text(), letter.language(), request.version()))
                .orElseGet(() -> new Text(
                        composing.text(request, frame(request, draft), language), language, request.version()));
    }

    private Frame frame(CooperationRequest request, LetterDraft draft) {
        var today = authorities.today(request.authority());
        return new Frame(draft.kind(), today, draft.replyBy(today, news.usualReply(request, today)), draft.message());
    }
}
