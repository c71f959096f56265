package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;

/** Matters, and the requests that belong to them. */
final class MatterExamples {

    private static final Map<String, Object> AFFAIR = Map.of(
            "title", "Sale of harbour concessions",
            "description", "Bribes to the former minister of transport",
            "vastQuantitiesOfAssets", true);

    static final List<Example> ALL = List.of(
            Example.of(
                    "openMatter",
                    201,
                    "opened",
                    "An affair of vast quantities of assets",
                    () -> Ask.by(RequestExamples.one().callers().caseworker()).json("""
                    {"title": "Sale of harbour concessions", "description": "Bribes to the former minister of transport",
                     "vastQuantitiesOfAssets": true}""")),
            Example.of(
                    "openMatter",
                    400,
                    "noTitle",
                    "A matter has a title",
                    () -> Ask.by(RequestExamples.one().callers().caseworker()).json("{}")),
            Example.of(
                    "matters",
                    200,
                    "all",
                    "One matter with one request",
                    () -> Ask.by(joined().callers().caseworker())),
            Example.of(
                    "matter",
                    200,
                    "one",
                    "The matter with the requests that the caller may see",
                    () -> ofMatter(joined())),
            Example.of(
                    "changeMatter",
                    200,
                    "changed",
                    "The mark is taken back",
                    () -> ofMatter(joined())
                            .with("If-Match", "\"1\"")
                            .json("{\"title\": \"Sale of harbour concessions\", \"vastQuantitiesOfAssets\": false}")),
            Example.of(
                    "changeMatter",
                    400,
                    "noTitle",
                    "A matter has a title",
                    () -> ofMatter(joined()).with("If-Match", "\"1\"").json("{}")),
            Example.of("addMatterMember", 201, "added", "The request belongs to a matter", () -> {
                var file = RequestExamples.one();
                return Ask.about(file).json("{\"matter\": \"" + opened(file) + "\"}");
            }),
            Example.of(
                    "addMatterMember",
                    422,
                    "unknown",
                    "A matter that the caller does not see",
                    () -> Ask.about(RequestExamples.one())
                            .json("{\"matter\": \"01900000-0000-7000-8000-000000000000\"}")),
            Example.of("matterMembers", 200, "all", "All matters of a request", () -> Ask.about(joined())),
            Example.of("matterMember", 200, "one", "One by its number", () -> first(joined())),
            Example.of("correctMatterMember", 200, "corrected", "The remark was missing", () -> {
                var file = joined();
                return first(file)
                        .json("{\"corrected\": {\"matter\": \"" + file.matter()
                                + "\", \"remark\": \"Account of the minister\"}, \"reason\": \"Left out\"}");
            }),
            Example.of(
                    "correctMatterMember",
                    400,
                    "noReason",
                    "A correction needs a reason",
                    () -> first(joined())
                            .json("{\"corrected\": {\"matter\": \"01900000-0000-7000-8000-000000000000\"}}")),
            Example.of(
                    "endMatterMember",
                    200,
                    "ended",
                    "It belongs to another affair",
                    () -> first(joined()).json("{\"reason\": \"Of another affair\"}")),
            Example.of(
                    "endMatterMember",
                    400,
                    "noReason",
                    "An end needs a reason",
                    () -> first(joined()).json("{}")));

    private MatterExamples() {}

    private static String opened(SampleCase file) {
        return file.callers()
                .caseworker()
                .post("/api/v1/matters", AFFAIR)
                .expecting(201)
                .id();
    }

    private static SampleCase joined() {
        var file = RequestExamples.one();
        file.belongsTo(opened(file));
        return file;
    }

    private static Ask first(SampleCase file) {
        return Ask.about(file).with("no", "1");
    }

    private static Ask ofMatter(SampleCase file) {
        return Ask.by(file.callers().caseworker()).with("matter", file.matter());
    }
}
