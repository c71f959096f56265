package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.web.Versioned;
import org.comity.cases.extradition.charge.ExtraditionOutcomeView.ChargeOutcome;
import org.comity.cases.extradition.charge.ExtraditionOutcomeView.PersonOutcome;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.ReadableRequests;
import org.comity.rules.workflow.Result;
import org.jspecify.annotations.Nullable;

/** Reads the outcome of an extradition from its charges. A charge that nobody decided has the result of the request. */
@ApplicationScoped
class ReadExtraditionOutcome {

    private final ReadableRequests reading;
    private final PartRecords records;

    ReadExtraditionOutcome(ReadableRequests reading, PartRecords records) {
        this.reading = reading;
        this.records = records;
    }

    @Transactional
    Versioned<ExtraditionOutcomeView> read(UUID requestId) {
        var request = reading.read(requestId);
        var charges = records.known(Charges.KIND, ChargeRecord.class, requestId, null).stream()
                .filter(charge -> charge.endedOn() == null)
                .toList();
        return new Versioned<>(view(charges, decided(request.result())), request.version());
    }

    private static ExtraditionOutcomeView view(List<ChargeRecord> charges, Optional<ChargeDecision> byResult) {
        var persons = charges.stream()
                .collect(Collectors.groupingBy(
                        charge -> charge.content().personNo(),
                        TreeMap::new,
                        Collectors.mapping(charge -> outcome(charge, byResult), Collectors.toList())))
                .entrySet()
                .stream()
                .map(person -> new PersonOutcome(
                        person.getKey(),
                        ExtraditionOutcome.of(person.getValue().stream()
                                .map(ChargeOutcome::decision)
                                .toList()),
                        person.getValue()))
                .toList();
        var all = persons.stream()
                .flatMap(person -> person.charges().stream())
                .map(ChargeOutcome::decision)
                .toList();
        return new ExtraditionOutcomeView(ExtraditionOutcome.of(all), persons);
    }

    private static ChargeOutcome outcome(ChargeRecord charge, Optional<ChargeDecision> byResult) {
        var content = charge.content();
        var follows = !content.decision().isDecided() && byResult.isPresent();
        return new ChargeOutcome(
                charge.no(),
                content.offenceNo(),
                content.offence(),
                follows ? byResult.get() : content.decision(),
                follows,
                follows ? null : content.ground());
    }

    private static Optional<ChargeDecision> decided(@Nullable Result result) {
        if (result == null) {
            return Optional.empty();
        }
        return switch (result) {
            case REFUSED -> Optional.of(ChargeDecision.REFUSED);
            case WITHDRAWN, NO_LONGER_REQUIRED, IMPOSSIBLE, OTHERWISE_FINALISED ->
                Optional.of(ChargeDecision.WITHDRAWN);
            case SURRENDERED, EXECUTED, PARTLY_EXECUTED, REQUEST_FOLLOWED, USED, TAKEN_NOTE_OF, TRANSFERRED, ANSWERED ->
                Optional.empty();
        };
    }
}
