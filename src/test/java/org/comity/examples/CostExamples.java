package org.comity.examples;

import java.util.List;

/** Costs of a request. */
final class CostExamples {

    static final List<Example> ALL =
            new ExamplesOfRecords("cost", "costs", "costs", """
            {"kind": "EXPERT", "value": {"amount": 1200.50, "currency": "EUR", "estimated": false}, "borneBy": "REQUESTED_STATE", "day": "2025-03-10"}""").all("An expert is paid by the requested State", """
            {"kind": "EXPERT", "value": {"amount": 1250.50, "currency": "EUR", "estimated": false}, "borneBy": "REQUESTED_STATE"}""");

    private CostExamples() {}
}
