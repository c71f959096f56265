package org.comity.examples;

import java.util.List;

/** Joint investigation teams of a request. */
final class JointTeamExamples {

    static final List<Example> ALL =
            new ExamplesOfRecords("jointTeam", "jointTeams", "joint-teams", """
            {"title": "Team on the bribery of the harbour authority", "basis": "AGREEMENT", "members": ["FRA", "AUT"],
             "until": "2026-03-09", "day": "2025-03-10"}""").all("Two States form a team", """
            {"title": "Team on the bribery of the harbour authority", "basis": "AGREEMENT", "members": ["FRA", "AUT", "CHE"],
             "until": "2026-03-09"}""");

    private JointTeamExamples() {}
}
