package org.comity.cases.letter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.time.Standpoint;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.record.RecordedPart;
import org.comity.cases.part.record.ShownPart;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Letters to the other State as a part of requests. A draft is none. */
@ApplicationScoped
@Priority(150)
class LetterPart implements RecordedPart<Letter>, ShownPart {

    static final PartKind KIND = PartKind.of("letter", "letters");

    private final ReadLetters reading;

    LetterPart(ReadLetters reading) {
        this.reading = reading;
    }

    @Override
    public PartKind kind() {
        return KIND;
    }

    @Override
    public Class<Letter> type() {
        return Letter.class;
    }

    /** The history has the SHA-256 of the text in hexadecimal digits, and not the text. */
    @Override
    public Map<String, Object> values(Letter letter) {
        return values(letter, letter.reply());
    }

    @Override
    public List<LetterView> seen(CooperationRequest request, Standpoint from) {
        return reading.seen(request, from);
    }

    /** The values of a letter with a reply that is being recorded. */
    static Map<String, Object> values(Letter letter, @Nullable LetterReply reply) {
        var values = new LinkedHashMap<String, Object>();
        values.put("no", letter.no());
        values.put("kind", letter.kind().name());
        values.put("channel", letter.channel().name());
        values.put("language", letter.language().tag());
        values.put("textHash", DigestUtils.sha256Hex(letter.text()));
        if (letter.replyBy() != null) {
            values.put("replyBy", letter.replyBy().toString());
        }
        if (reply != null) {
            values.put("reply", reply.name());
        }
        return values;
    }
}
