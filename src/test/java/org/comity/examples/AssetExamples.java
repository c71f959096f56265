package org.comity.examples;

import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.SampleCase;

/** Assets of a request, and their events. */
final class AssetExamples {

    private static final String ASSET = """
            {"kind": "ACCOUNT", "description": "Savings account", "identifier": "IE29AIBK93115212345678",
             "institution": "First bank of Dublin", "location": "IRL", "holder": "Nominee Limited", "beneficialOwner": "The accused",
             "offenceLink": "The bribe was paid into it", "traceSource": "Register of bank accounts",
             "tracedValue": {"amount": 120000.00, "currency": "EUR", "estimated": true}, "day": "2025-03-04"}""";

    private static final String FREEZE = """
            {"assetNo": 1, "kind": "FREEZE", "freezeBasis": "FOREIGN_REQUEST", "decidedBy": "High Court, 2025/17",
             "value": {"amount": 118250.40, "currency": "EUR", "valuedOn": "2025-03-06", "estimated": false},
             "until": "2025-06-06", "day": "2025-03-06"}""";

    static final List<Example> ALL = Stream.of(
                    new ExamplesOfRecords("asset", "assets", "assets", ASSET)
                            .all("An account that was traced", ASSET.replace("Savings account", "Deposit account")),
                    new ExamplesOfRecords(
                                    "assetEvent",
                                    "assetEvents",
                                    "asset-events",
                                    FREEZE,
                                    file -> file.act("/assets", ASSET).expecting(201))
                            .all(
                                    "A freeze on request, whose last day is a deadline",
                                    FREEZE.replace("2025-06-06", "2025-09-06")),
                    List.of(
                            Example.of(
                                    "addAssetEvent",
                                    422,
                                    "notHeard",
                                    "A lifting of which the requesting State knows nothing",
                                    () -> Ask.about(frozen()).json("""
                                            {"assetNo": 1, "kind": "LIFTED", "liftReason": "LF_NO_TIMELY_EVIDENCE",
                                             "day": "2025-03-14"}""")),
                            Example.of(
                                    "assetLife",
                                    200,
                                    "frozen",
                                    "An account that is frozen",
                                    () -> Ask.about(frozen()).with("no", "1"))))
            .flatMap(List::stream)
            .toList();

    private AssetExamples() {}

    private static SampleCase frozen() {
        var file = RequestExamples.one();
        file.act("/assets", ASSET).expecting(201);
        file.act("/asset-events", FREEZE).expecting(201);
        return file;
    }
}
