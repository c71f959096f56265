package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.course.RowDigests;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;

/** A row with a reference is recognised by what it says, for ever: also one that version 0.1.0 imported. */
class RowMeaningTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Path MILESTONES = Path.of("src/test/resources/registers/milestones");

    /** Computed by the program of version 0.1.0. */
    private static final Map<String, String> OF_VERSION_010 = Map.ofEntries(
            Map.entry("A/1", "1764d80ad7df3db66ffe987121a94e1bc422ac29ae1fbe142740d340629fc4b9"),
            Map.entry("A/2", "e2b87d2609c3499c82afe0721671510f645a636f545b5dd077abdd2e8794c237"),
            Map.entry("A/3", "8352a12203d21fe24768e15687686e83eb43366e58107f1f37c8cb52c70b7e4d"),
            Map.entry("A/5", "554b7548a7b8690b4db04b592a84fc44dc2b72677419a0ca670bd6c6113dc8a2"),
            Map.entry("B/1", "7cdf623a9fcb192a9740453ced9d12a2d3c8f686ae9d266e183ddb151cd4e881"),
            Map.entry("B/2", "ef1fc75099b8cc1e481ce63fc02bbaab790dfe3d3b1d731b2e0801693695d6a4"),
            Map.entry("B/3", "13cfb15ac49ea0a0e0bc48ff8ab3bf16c4dc4a31e7c232d2a1568001bb1867d4"),
            Map.entry("B/4", "31c93823a51fbcdd6badae283afc56984819745267c3bc3f3d960b37250533f8"),
            Map.entry("X/001", "4315aec500ba960772ac21b4af016b556f73c9cbb7df28b0b6e48a831dd4700a"),
            Map.entry("X/002", "e2dbf612568f8837aa8be09c2fe33e1a79a904e3fe2f02811dea6a78be6bf61c"),
            Map.entry("X/003", "5fb2c2a1a2cc51c8429de499f9ed8a9570af74cb0e9e83f07835b6f4d9ba3962"),
            Map.entry("X/007", "a4d121a0646bbcd87ea71d09fd8ece788e711bcd2aff049300bec52ee24d4f20"),
            Map.entry("R/001", "5c9b35aff524c878f95680534198bba2ffe87a59b0eab829836ddf8eef25ea09"),
            Map.entry("R/002", "12b4e9bd6dcd950dd9e03c262c91c6a03924d7cca5f560da048ec5fb65888fba"),
            Map.entry("R/004", "ba5a0561e4eb8deef44aff6e20a70b017690665b8d84419c9472134d19e9e64a"),
            Map.entry("R/006", "fca429e0868419a731f35d16a8fd58ddcce8c31680387156b5845078768856e1"));

    /** Over the digests of all rows of the two registers with milestones, computed by the program of version 0.1.0. */
    private static final Map<String, String> OF_ALL_ROWS = Map.of(
            "extradition-outgoing", "c2cdb9e6f469b4877d217963f3ab3bd2a6291deb4980d4f02694600c93312186",
            "mla-incoming", "b3c42c733321be95a8f78dac1bc129ec0ee4372db754c8e40dfd35d0d71f9a56");

    @Test
    void theDigestsOfVersion010AreStillGiven() throws IOException {
        var former = new LinkedHashMap<String, String>();
        for (var row : samples()) {
            former.put(String.valueOf(row.reference()), digests(row).former());
        }

        assertThat(former).containsAllEntriesOf(OF_VERSION_010);
    }

    @Test
    void everyRowOfALongRegisterHasTheDigestOfVersion010() throws IOException {
        for (var name : OF_ALL_ROWS.keySet()) {
            var all = new StringBuilder();
            milestones(name).forEach(row -> all.append(digests(row).former()));

            assertThat(DigestUtils.sha256Hex(all.toString().getBytes(StandardCharsets.US_ASCII)))
                    .as(name)
                    .isEqualTo(OF_ALL_ROWS.get(name));
        }
    }

    @Test
    void theDigestOfTodayNamesItsVersionAndNeverChanges() throws IOException {
        var digests = new LinkedHashMap<String, String>();
        samples().forEach(row -> digests.put(String.valueOf(row.reference()), row.digest()));

        assertThat(digests.values()).allSatisfy(digest -> assertThat(digest).matches("1:[0-9a-f]{64}"));
        assertThat(digests)
                .containsEntry("A/1", "1:779a9b5e683364a467710294238019e53137ae3a90c832544239f4324129c098")
                .containsEntry("A/3", "1:12885c1977548d69d75d7975cb942db57fdd9f7259128d8e3e81f32aae0b5415")
                .containsEntry("B/1", "1:7f71696cb634807f6921aca7c31cf3421b96e50dc511f94ed6d85e03901f0579")
                .containsEntry("B/4", "1:b51958c6ff525774ae20403e5407e971ce73d2c9dc0e0cbfc7588e559ce48a62")
                .containsEntry("R/006", "1:c2c0ce83ce322ae88b9442a8dd03f76ec764a2357b008e7d77254862393fd894");
    }

    /** Registers have none of these fields; one that a request gets later is like them. */
    @Test
    void aFieldThatNoRegisterHasChangesNoDigest() throws IOException {
        var row = samples().getFirst();
        var more = (ObjectNode) JSON.readTree("""
                {"channel": "DIPLOMATIC", "language": "fr", "urgency": {"reason": "Trial"}, "matterType": "CRIMINAL",
                 "measures": [{"letter": "f", "coercive": true}], "stage": "INVESTIGATION", "reviewOn": "2026-01-01",
                 "confidentiality": {"terms": "All of it"}}""");
        var content = JSON.<ObjectNode>valueToTree(row.content()).setAll(more);

        var changed = with(row, JSON.treeToValue(content, RequestContent.class), row.course());

        assertThat(changed.content()).isNotEqualTo(row.content());
        assertThat(digests(changed)).isEqualTo(digests(row));
    }

    /** Another way between two days, as after a change of the table of the procedure. */
    @Test
    void whatAProcedurePutsBetweenTheStepsOfARowChangesNoDigest() throws IOException {
        var row = milestones("mla-incoming").get(1);
        var course = row.course();
        var passed = course.passed().stream()
                .map(step -> step.step() == Step.IMPORT
                        ? new Passed(
                                step.step(),
                                step.from(),
                                State.REGISTERED,
                                null,
                                step.on(),
                                List.of(Step.ACKNOWLEDGE, Step.ACCEPT),
                                null)
                        : step)
                .toList();

        var changed = with(row, row.content(), new Course(course.state(), course.on(), passed, course.end()));

        assertThat(passed).isNotEqualTo(course.passed());
        assertThat(digests(changed).current()).isEqualTo(digests(row).current());
        assertThat(digests(changed).former()).isNotEqualTo(digests(row).former());
    }

    @Test
    void whatARowSaysChangesItsDigest() {
        var row = "A/1,outgoing,extradition,USA,2014-03-12,fraud,surrendered,2015-04-01";
        var changes = List.of(
                "A/1,incoming,extradition,USA,2014-03-12,fraud,surrendered,2015-04-01",
                "A/1,outgoing,transfer of sentenced person,USA,2014-03-12,fraud,transferred,2015-04-01",
                "A/1,outgoing,extradition,CZE,2014-03-12,fraud,surrendered,2015-04-01",
                "A/1,outgoing,extradition,USA,2014-03-13,fraud,surrendered,2015-04-01",
                "A/1,outgoing,extradition,USA,2014-03-12,bribery,surrendered,2015-04-01",
                "A/1,outgoing,extradition,USA,2014-03-12,,surrendered,2015-04-01",
                "A/1,outgoing,extradition,USA,2014-03-12,fraud,refused,2015-04-01",
                "A/1,outgoing,extradition,USA,2014-03-12,fraud,surrendered,2015-04-02",
                "A/1,outgoing,extradition,USA,2014-03-12,fraud,,");

        assertThat(changes).allSatisfy(changed -> assertThat(digest(changed)).isNotEqualTo(digest(row)));
        assertThat(digest(row.replace("surrendered", "extradited"))).isEqualTo(digest(row));
    }

    @Test
    void everyOtherFieldOfARowChangesItsDigestToo() {
        var row = "B/1,2014-03-12,2014-03-20,UNCAC,F 1,Payments,A. B.,N. N.,accepted";
        var changes = List.of(
                "B/1,2014-03-12,2014-03-21,UNCAC,F 1,Payments,A. B.,N. N.,accepted",
                "B/1,2014-03-12,2014-03-20,,F 1,Payments,A. B.,N. N.,accepted",
                "B/1,2014-03-12,2014-03-20,UNCAC,F 2,Payments,A. B.,N. N.,accepted",
                "B/1,2014-03-12,2014-03-20,UNCAC,F 1,Gifts,A. B.,N. N.,accepted",
                "B/1,2014-03-12,2014-03-20,UNCAC,F 1,Payments,C. D.,N. N.,accepted",
                "B/1,2014-03-12,2014-03-20,UNCAC,F 1,Payments,A. B.,N. N.;O. O.,accepted",
                "B/1,2014-03-12,2014-03-20,UNCAC,F 1,Payments,A. B.,N. N.,under review");

        assertThat(changes)
                .allSatisfy(changed -> assertThat(fullDigest(changed)).isNotEqualTo(fullDigest(row)));
    }

    @Test
    void anExecutingAuthorityChangesTheDigestOfItsRow() {
        var heading = "reference,direction,kind,counterpart,received,agency\nA/1,incoming,MLA,USA,2014-03-12,";
        var digests = List.of("", "Police", "Court").stream()
                .map(agency -> SampleRegister.file(heading + agency + "\n")
                        .read()
                        .rows()
                        .getFirst()
                        .digest())
                .toList();

        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void aKeptDigestIsComparedWithThatOfItsVersion() {
        var row = new RowDigests("1:aa", "cells", "bb");

        assertThat(row.match("1:aa", "")).isTrue();
        assertThat(row.match("1:ab", "cells")).as("other words decide nothing").isFalse();
        assertThat(row.match("bb", "other cells")).isTrue();
        assertThat(row.match("bc", "cells")).as("the same cells").isTrue();
        assertThat(row.match("bc", "other cells")).isFalse();
        assertThat(row.match("aa", "other cells")).isFalse();
    }

    @Test
    void theNamesOfVersion010AreThoseOfToday() {
        assertThat(RowEnding.values())
                .extracting(Enum::name)
                .contains(
                        "SURRENDERED",
                        "REQUEST_FOLLOWED",
                        "EXECUTED",
                        "PARTLY_EXECUTED",
                        "USED",
                        "TAKEN_NOTE_OF",
                        "TRANSFERRED",
                        "CONSENT_REFUSED",
                        "ANSWERED",
                        "REFUSED",
                        "WITHDRAWN",
                        "NO_LONGER_REQUIRED",
                        "IMPOSSIBLE",
                        "FORWARDED",
                        "LAPSED",
                        "OTHERWISE_FINALISED");
        assertThat(Procedure.EXTRADITION_SENT.name()).isEqualTo("EXTRADITION_SENT");
    }

    private static List<ImportRow> samples() throws IOException {
        var rows = new ArrayList<ImportRow>();
        rows.addAll(SampleRegister.of(
                        "A/1,outgoing,extradition,USA,2014-03-12,fraud,surrendered,2015-04-01",
                        "A/2,incoming,MLA,CIV,2014-03-12,15,executed,2015-04-01",
                        "A/3,incoming,enquiry,USA,2014-03-12,,,",
                        "A/5,incoming,direct request,USA,2014-03-12,fraud,executed,2015-04-01")
                .read()
                .rows());
        rows.addAll(full("""
                B/1,incoming,MLA,USA,2014-03-12,2014-03-20,15;fraud,UNCAC,F 1;F 2," Payments, to an official ",A. B.,N. N.; O. O.,
                B/2,incoming,MLA,USA,,2014-03-20,fraud,,,,,,accepted
                B/4,incoming,MLA,USA,2014-03-12,2014-03-20,UNCAC 15; bribery of an official,UNCAC,,,,,under review
                B/3,outgoing,MLA,USA,2014-03-12,,,UNCAC,,,,,sent
                """));
        rows.addAll(milestones("extradition-outgoing"));
        rows.addAll(milestones("mla-incoming"));
        return rows;
    }

    private static List<ImportRow> full(String rows) {
        var heading =
                "reference,direction,kind,counterpart,dated,received,offence,legal basis,foreign reference,summary,"
                        + "officer,persons,status\n";
        return SampleRegister.file(heading + rows)
                .withMapping(SampleMapping.of(Map.of())
                        .with("lists", Map.of("offence", ";", "foreignReference", ";", "persons", ";"))
                        .made())
                .read()
                .rows();
    }

    private static List<ImportRow> milestones(String name) throws IOException {
        var mapping = JSON.readValue(Files.readString(MILESTONES.resolve(name + ".json")), Mapping.class);
        var here = new ReadingContext(
                new EveryCode(),
                AgencyWords.NONE,
                new Dictionary(Map.of()),
                "AUS",
                SampleRegister.TODAY,
                SampleRegister.ZONE);
        return ReadSample.of(Files.readAllBytes(MILESTONES.resolve(name + ".csv")), mapping, here)
                .rows();
    }

    private static String digest(String row) {
        return SampleRegister.of(row).read().rows().getFirst().digest();
    }

    private static String fullDigest(String row) {
        var cells = row.split(",", 3);
        return full(cells[0] + ",incoming,MLA,USA," + cells[1] + "," + cells[2].replaceFirst(",", ",fraud,"))
                .getFirst()
                .digest();
    }

    private static ImportRow with(ImportRow row, RequestContent content, Course course) {
        return new ImportRow(
                row.row(),
                row.reference(),
                row.procedure(),
                content,
                course,
                row.named(),
                row.source(),
                row.digest(),
                row.ordinal(),
                row.former());
    }

    private static RowDigests digests(ImportRow row) {
        return RowDigests.ofMeaning(row.procedure(), row.source(), row.content(), row.course(), row.named());
    }
}
