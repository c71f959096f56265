package org.comity.sample;

import java.math.BigDecimal;
import java.util.Map;

/** A request with one asset that was frozen on 20 March 2025. */
public final class SampleFreeze {

    private SampleFreeze() {}

    /** The request, with the amount that was frozen. */
    public static SampleCase of(Callers callers, String amount, String currency) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.act("/assets", Map.of("kind", "CASH", "description", "Notes")).expecting(201);
        file.act("/asset-events", event(amount, currency)).expecting(201);
        return file;
    }

    /** The freeze, as it is recorded or corrected. */
    public static Map<String, Object> event(String amount, String currency) {
        return Map.of(
                "assetNo",
                1,
                "kind",
                "FREEZE",
                "day",
                "2025-03-20",
                "freezeBasis",
                "FOREIGN_ORDER",
                "until",
                "2025-12-31",
                "value",
                Map.of("amount", new BigDecimal(amount), "currency", currency, "estimated", false));
    }
}
