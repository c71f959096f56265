package org.comity.cases.extradition.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.base.time.Now;
import org.comity.cases.extradition.custody.CustodyView.CustodyOfTitle;
import org.comity.cases.extradition.custody.CustodyView.CustodySum;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.ReadableRequests;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.custody.CustodyTime;

/** Reads the custody of each person of a request, with sums up to now. */
@ApplicationScoped
class ReadCustody {

    private final ReadableRequests reading;
    private final PartRecords records;
    private final OwnAuthorities authorities;
    private final Now now;

    ReadCustody(ReadableRequests reading, PartRecords records, OwnAuthorities authorities, Now now) {
        this.reading = reading;
        this.records = records;
        this.authorities = authorities;
        this.now = now;
    }

    @Transactional
    List<CustodyView> read(UUID requestId) {
        var request = reading.read(requestId);
        var zone = authorities.zoneOf(request.authority());
        var persons = records.known(CustodySpans.KIND, CustodySpanRecord.class, requestId, null).stream()
                .filter(span -> span.endedOn() == null)
                .map(CustodySpanRecord::content)
                .collect(Collectors.groupingBy(CustodySpan::personNo, TreeMap::new, Collectors.toList()));
        return persons.entrySet().stream()
                .map(person -> view(person.getKey(), person.getValue(), zone))
                .toList();
    }

    private CustodyView view(int personNo, List<CustodySpan> spans, ZoneId zone) {
        return new CustodyView(
                personNo,
                sum(spans, CustodyTitle::isForTheExtradition, zone),
                sum(spans, CustodyTitle::isCustody, zone),
                Arrays.stream(CustodyTitle.values())
                        .filter(title -> spans.stream().anyMatch(span -> span.title() == title))
                        .map(title -> new CustodyOfTitle(title, sum(spans, title::equals, zone)))
                        .toList(),
                spans.stream().anyMatch(span -> span.title().isCustody() && span.endsAt() == null));
    }

    private CustodySum sum(List<CustodySpan> spans, Predicate<CustodyTitle> titles, ZoneId zone) {
        var present = now.instant();
        return CustodySum.of(CustodyTime.of(
                spans.stream()
                        .filter(span -> titles.test(span.title()))
                        .map(span -> span.until(present))
                        .toList(),
                zone));
    }
}
