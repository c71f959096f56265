package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.registers.dates.DateColumn;
import org.comity.registers.dates.DateColumn.Numbered;
import org.comity.registers.dates.DateProofs;
import org.comity.registers.dates.DateRead;
import org.junit.jupiter.api.Test;

/** Values in the forms that offices write: marks of character sets, digits and days of other scripts, counts of persons. */
class OddFormsTest {

    private static final String PLAIN = "reference,direction,kind,counterpart,dated,offence\n"
            + "MJ/\u00C9/1,incoming,MLA,C\u00F4te d'Ivoire,2024-03-12,corruption pass\u00E9e\n";

    private static final Map<Charset, byte[]> MARKS = Map.of(
            StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

    private static byte[] marked(Charset charset, String text) {
        var mark = MARKS.get(charset);
        var bytes = text.getBytes(charset);
        var all = new byte[mark.length + bytes.length];
        System.arraycopy(mark, 0, all, 0, mark.length);
        System.arraycopy(bytes, 0, all, mark.length, bytes.length);
        return all;
    }

    @Test
    void aMarkedFileIsReadWhateverCharacterSetTheMappingNames() {
        for (var charset : MARKS.keySet()) {
            for (var named :
                    List.of("", "UTF-8", "utf8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1")) {
                var mapping = named.isEmpty()
                        ? SampleMapping.of(Map.of())
                        : SampleMapping.of(Map.of()).with("charset", named);
                var read = SampleRegister.file(marked(charset, PLAIN))
                        .withMapping(mapping.made())
                        .read();
                assertThat(read.findings().faults())
                        .as(charset + " as " + named)
                        .isEmpty();
                assertThat(read.rows()).as(charset + " as " + named).hasSize(1);
                assertThat(read.rows().getFirst().reference()).isEqualTo("MJ/\u00C9/1");
            }
        }
    }

    @Test
    void aFileOfTwoBytesForEachCharacterWithoutAMarkIsReadToo() {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (var mapping : List.of(
                    SampleMapping.of(Map.of()), SampleMapping.of(Map.of()).with("charset", charset.name()))) {
                var read = SampleRegister.file(PLAIN.getBytes(charset))
                        .withMapping(mapping.made())
                        .read();
                assertThat(read.findings().faults()).as(charset.name()).isEmpty();
                assertThat(read.rows()).as(charset.name()).hasSize(1);
            }
        }
    }

    @Test
    void daysOfManyFormsAreOneDay() {
        var soft = new SoftAssertions();
        for (var text : List.of(
                "3 de febrero de 2024",
                "3 de febrero del 2024",
                "3 de Febrero, 2024",
                "03 de FEBRERO de 2024",
                "3 de feb. de 2024",
                "s\u00E1bado 3 de febrero de 2024",
                "3 febrero 2024",
                "3-feb-2024",
                "3 de fevereiro de 2024",
                "3 fev. 2024",
                "3 f\u00E9vrier 2024",
                "3 fe\u0301vrier 2024",
                "3 f\u00E9vr. 2024",
                "samedi 3 f\u00E9vrier 2024",
                "le 3 f\u00E9vrier 2024",
                "3 fevrier 2024",
                "3. Februar 2024",
                "3. Feb. 2024",
                "3 febbraio 2024",
                "3 \u0444\u0435\u0432\u0440\u0430\u043B\u044F 2024 \u0433.",
                "3 \u0444\u0435\u0432\u0440\u0430\u043B\u044F 2024 \u0433\u043E\u0434\u0430",
                "\u00AB3\u00BB \u0444\u0435\u0432\u0440\u0430\u043B\u044F 2024 \u0433.",
                "03 \u0444\u0435\u0432. 2024",
                "2024\u5E742\u67083\u65E5",
                "2024 \u5E74 2 \u6708 3 \u65E5",
                "\uFF12\uFF10\uFF12\uFF14\u5E74\uFF12\u6708\uFF13\u65E5",
                "2024\u5E7402\u670803\u53F7",
                "\u0663 \u0641\u0628\u0631\u0627\u064A\u0631 \u0662\u0660\u0662\u0664",
                "\u06F3 \u0641\u0628\u0631\u0627\u064A\u0631 \u06F2\u06F0\u06F2\u06F4",
                "\u0663 \u0634\u0628\u0627\u0637 \u0662\u0660\u0662\u0664",
                "\u06F2\u06F0\u06F2\u06F4-\u06F0\u06F2-\u06F0\u06F3",
                "\u0662\u0660\u0662\u0664/\u0660\u0662/\u0660\u0663",
                "\uFF12\uFF10\uFF12\uFF14-\uFF10\uFF12-\uFF10\uFF13",
                "\u200B2024-02-03",
                "2024-02-03\u200B",
                "\u20602024-02-03",
                "\uFEFF2024-02-03",
                "2024\u201002\u201003",
                "2024\u201302\u201303",
                "2024\u221202\u221203",
                "2024-02-03\u00A0",
                "2024-02-03T00:00:00.000+01:00",
                "2024-02-03T00:00:00+0100",
                "2024-02-02T23:00:00+00:00",
                "2024-02-02T23:00:00-00:00",
                "2024-02-02T23:00:00.000Z",
                "2024-02-02t23:00:00z",
                "2024-02-02 23:00:00 UTC",
                "2024-02-02 23:00:00 GMT",
                "2024-02-02T23:00Z",
                "2024-02-03 10:00 AM",
                "02.02.2024 23:00 UTC",
                "02/02/2024 23:00:00 GMT",
                "02/02/2024 11:30:00 PM Z",
                "03.02.2024 23:00 +0100",
                "2-Feb-2024 23:00:00 GMT",
                "3 February 2024 23:00",
                "February 2, 2024 11:30 PM UTC",
                "\u4E8C\u3007\u4E8C\u56DB\u5E74\u4E8C\u6708\u4E09\u65E5",
                "\u4E8C\u96F6\u4E8C\u56DB\u5E74\u4E8C\u6708\u4E09\u65E5",
                "Feb 3, 2024",
                "Sat, 3 Feb 2024",
                "February 3rd, 2024",
                "3rd of February, 2024")) {
            soft.assertThat(String.valueOf(read(text).day())).as(text).isEqualTo("2024-02-03");
        }
        for (var text : List.of(
                "1er f\u00E9vrier 2024",
                "1\u1D49\u02B3 f\u00E9vrier 2024",
                "1\u00BA de fevereiro de 2024",
                "1\u00B0 febbraio 2024",
                "1.\u00BA de febrero de 2024",
                "1ro de febrero de 2024",
                "primero de febrero de 2024",
                "1\u00AA de febrero de 2024")) {
            soft.assertThat(String.valueOf(read(text).day())).as(text).isEqualTo("2024-02-01");
        }
        soft.assertAll();
    }

    @Test
    void chineseNumeralsAreNumbers() {
        assertThat(String.valueOf(read("\u4E8C\u3007\u4E8C\u4E09\u5E74\u5341\u4E8C\u6708\u4E09\u5341\u4E00\u65E5")
                        .day()))
                .isEqualTo("2023-12-31");
        assertThat(String.valueOf(read("\u4E8C\u3007\u4E8C\u56DB\u5E74\u4E00\u4E8C\u6708\u4E8C\u4E09\u65E5")
                        .day()))
                .as("a numeral for each digit")
                .isEqualTo("2024-12-23");
        assertThat(String.valueOf(read("\u4E8C\u3007\u4E8C\u4E09\u5E74\u5341\u6708\u4E8C\u5341\u53F7")
                        .day()))
                .isEqualTo("2023-10-20");
        assertThat(String.valueOf(read("12/31/2023 11:30:00 PM").day())).isEqualTo("2023-12-31");
    }

    @Test
    void aTimeThatNoDayHasIsAFault() {
        for (var text : List.of(
                "2024-02-03T24:00:00Z",
                "2024-02-03 24:00",
                "2024-02-03T24:00:00",
                "2024-02-03T23:60:00Z",
                "2024-02-03T23:59:60Z",
                "03.02.2024 24:00",
                "03.02.2024 23:00 +25:00",
                "3 February 2024 24:00",
                "\u0662\u0660\u0662\u0664-\u0660\u0662-\u0660\u0663T\u0662\u0665:\u0660\u0660",
                "2024-02-03T10:00:00+25:00")) {
            assertThat(read(text).fault()).as(text).isNotNull();
        }
    }

    @Test
    void theNumberOfPersonsIsReadInWordsAndDigits() {
        var numbers = Map.ofEntries(
                Map.entry("3", 3),
                Map.entry("\uFF13", 3),
                Map.entry("\u0663", 3),
                Map.entry("\u06F3", 3),
                Map.entry("0", 0),
                Map.entry("2 persons", 2),
                Map.entry("\uD804\uDD39", 3),
                Map.entry("2 personas", 2),
                Map.entry("2 personnes", 2),
                Map.entry("2 pessoas", 2),
                Map.entry("2 Personen", 2),
                Map.entry("2 persone", 2),
                Map.entry("2 \u0447\u0435\u043B\u043E\u0432\u0435\u043A\u0430", 2),
                Map.entry("2 \u4EBA", 2),
                Map.entry("2\u4EBA", 2),
                Map.entry("2 \u0623\u0634\u062E\u0627\u0635", 2),
                Map.entry("trois personnes", 3),
                Map.entry("dos personas", 2),
                Map.entry("two persons", 2),
                Map.entry("zwei Personen", 2),
                Map.entry("2 (two)", 2),
                Map.entry("2 persons\u200B", 2),
                Map.entry("3.0", 3),
                Map.entry("2 individuals", 2),
                Map.entry("none", 0),
                Map.entry("three", 3),
                Map.entry("drei", 3),
                Map.entry("Otto", 1),
                Map.entry("ca. 3", 3),
                Map.entry("approx. 3 persons", 3),
                Map.entry("~3", 3),
                Map.entry("at least 3", 3),
                Map.entry("3 (three)", 3),
                Map.entry("3+", 3),
                Map.entry("3.", 3),
                Map.entry("(3)", 3),
                Map.entry("12345", 1),
                Map.entry("2 suspects", 2),
                Map.entry("3 defendants", 3),
                Map.entry("3 accused", 3),
                Map.entry("2 pers.", 2),
                Map.entry("2\u4E2A\u4EBA", 2),
                Map.entry("\u4E09\u4EBA", 3),
                Map.entry("2 men, 1 woman", 3),
                Map.entry("two men and one woman", 3),
                Map.entry("2 hommes et 1 femme", 3),
                Map.entry("Doe, John", 1),
                Map.entry("3 \u0447\u0435\u043B.", 3),
                Map.entry("Trois, Jean", 1),
                Map.entry("Dos Santos", 1),
                Map.entry("Smith 2", 1));
        var soft = new SoftAssertions();
        numbers.forEach((text, number) -> {
            var read = SampleRegister.file(
                            "reference,direction,kind,counterpart,dated,persons\nA/1,incoming,EXT,USA,2024-03-12,\""
                                    + text + "\"\n")
                    .read();
            assertThat(read.findings().faults()).as(text).isEmpty();
            soft.assertThat(read.rows().getFirst().persons()).as(text).isEqualTo(number);
        });
        soft.assertAll();
    }

    private static ReadSample persons(String text) {
        return SampleRegister.file(
                        "reference,direction,kind,counterpart,dated,persons\nA/1,incoming,EXT,USA,2024-03-12,\"" + text
                                + "\"\n")
                .read();
    }

    @Test
    void figuresThatAreNoNumberOfPersonsAreFaults() {
        for (var text : List.of("1-2", "1.5", "-1", "1/2", "1 \u2013 2", "2,5")) {
            assertThat(persons(text).faultCodes()).as(text).containsExactly("NO_NUMBER_OF_PERSONS");
        }
    }

    @Test
    void aNumberOfPersonsThatIsGuessedIsReported() {
        var soft = new SoftAssertions();
        Map.of(
                        "ca. 3", "PERSONS_APPROXIMATE",
                        "3+", "PERSONS_APPROXIMATE",
                        "three", "PERSONS_COUNTED",
                        "2 men, 1 woman", "PERSONS_COUNTED",
                        "Three", "PERSONS_TAKEN_FOR_NAME",
                        "12345", "PERSONS_TAKEN_FOR_NAME",
                        "2 Smiths", "PERSONS_TAKEN_FOR_NAME",
                        "unknown", "PERSONS_UNKNOWN",
                        "Unbekannt", "PERSONS_UNKNOWN")
                .forEach((text, code) ->
                        soft.assertThat(persons(text).guessCodes()).as(text).contains(code));
        soft.assertThat(persons("unknown").rows().getFirst().persons()).isNull();
        soft.assertThat(persons("Dos Santos, Maria").guessCodes()).noneMatch(code -> code.startsWith("PERSONS_"));
        soft.assertAll();
    }

    @Test
    void headingsAndWordsAreKnownInAnyFormOfTheirLetters() {
        var register =
                "N\u00B0 de r\u00E9f\u00E9rence;Sens;Type de demande;\u00C9tat requ\u00E9rant;Date de la demande;Re\u00E7u le;R\u00E9sultat;Date de la d\u00E9cision\n"
                        + "2024/1;entrante;extradition;USA;3 f\u00E9vrier 2024;5 f\u00E9vrier 2024;refus\u00E9e;6 d\u00E9cembre 2024\n";
        for (var text : List.of(
                register,
                Normalizer.normalize(register, Normalizer.Form.NFD),
                register.replace(" ", "\u00A0"),
                register.replace("Sens", "\u200BSens\u200B").replace("entrante", "entrante\u200B"),
                register.replace("Sens", "SENS"),
                register.replace("\u00B0", "\u00BA"))) {
            var read = SampleRegister.file(text).read();
            assertThat(read.findings().faults()).as(text).isEmpty();
            assertThat(read.rows().getFirst().reference()).isEqualTo("2024/1");
            assertThat(String.valueOf(read.rows().getFirst().course().result())).isEqualTo("REFUSED");
        }
    }

    @Test
    void namesOfStatesAreKnownInTheirUsualForms() {
        var countries = new Countries();
        var wanted = Map.ofEntries(
                Map.entry("EE. UU.", "USA"),
                Map.entry("EE.UU.", "USA"),
                Map.entry("EEUU", "USA"),
                Map.entry("E.E.U.U.", "USA"),
                Map.entry("Estados Unidos", "USA"),
                Map.entry("U.S.A.", "USA"),
                Map.entry("\u00C9tats-Unis d'Am\u00E9rique", "USA"),
                Map.entry("R\u00E9p. tch\u00E8que", "CZE"),
                Map.entry("Re\u0301p. tche\u0300que", "CZE"),
                Map.entry("Rep. Checa", "CZE"),
                Map.entry("REP\u00DABLICA CHECA", "CZE"),
                Map.entry("Czech Rep.", "CZE"),
                Map.entry("\u041A\u044B\u0440\u0433\u044B\u0437\u0441\u0442\u0430\u043D", "KGZ"),
                Map.entry(
                        "\u041E\u0431\u044A\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0435 \u0410\u0440\u0430\u0431\u0441\u043A\u0438\u0435 \u042D\u043C\u0438\u0440\u0430\u0442\u044B",
                        "ARE"),
                Map.entry("\u042E\u0436\u043D\u0430\u044F \u0410\u0444\u0440\u0438\u043A\u0430", "ZAF"),
                Map.entry("\u041C\u044C\u044F\u043D\u043C\u0430", "MMR"),
                Map.entry("\u0422\u0438\u043C\u043E\u0440-\u041B\u0435\u0448\u0442\u0438", "TLS"),
                Map.entry(
                        "\u0411\u0430\u0433\u0430\u043C\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430",
                        "BHS"),
                Map.entry(
                        "\u041A\u043E\u043C\u043E\u0440\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430",
                        "COM"),
                Map.entry(
                        "\u041C\u0430\u043B\u044C\u0434\u0438\u0432\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430",
                        "MDV"),
                Map.entry(
                        "\u041C\u0430\u0440\u0448\u0430\u043B\u043B\u043E\u0432\u044B \u041E\u0441\u0442\u0440\u043E\u0432\u0430",
                        "MHL"),
                Map.entry(
                        "\u0421\u0435\u0439\u0448\u0435\u043B\u044C\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430",
                        "SYC"),
                Map.entry(
                        "\u0421\u043E\u043B\u043E\u043C\u043E\u043D\u043E\u0432\u044B \u041E\u0441\u0442\u0440\u043E\u0432\u0430",
                        "SLB"),
                Map.entry(
                        "\u041C\u0438\u043A\u0440\u043E\u043D\u0435\u0437\u0438\u044F (\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u044B\u0435 \u0428\u0442\u0430\u0442\u044B)",
                        "FSM"),
                Map.entry("\u062A\u0634\u064A\u0643\u064A\u0627", "CZE"),
                Map.entry("\u0645\u0627\u0644\u0637\u0629", "MLT"),
                Map.entry("\u062A\u0627\u064A\u0644\u0646\u062F", "THA"),
                Map.entry("\u0644\u0643\u0633\u0645\u0628\u0631\u063A", "LUX"),
                Map.entry("\u0643\u0627\u0628\u0648 \u0641\u064A\u0631\u062F\u064A", "CPV"),
                Map.entry("Nueva Zelandia", "NZL"),
                Map.entry("Weissrussland", "BLR"),
                Map.entry("Rep. of Moldova", "MDA"),
                Map.entry("R\u00E9p. de Cor\u00E9e", "KOR"),
                Map.entry("UK (England)", "XEW"),
                Map.entry("United Kingdom - Scotland", "XSC"),
                Map.entry("UK - Northern Ireland", "XNI"),
                Map.entry("Scotland", "XSC"),
                Map.entry("Escocia", "XSC"),
                Map.entry("\u00C9cosse", "XSC"),
                Map.entry("Inglaterra", "XEW"),
                Map.entry("England", "XEW"),
                Map.entry("Angleterre", "XEW"),
                Map.entry("England & Wales", "XEW"),
                Map.entry("Northern Ireland", "XNI"),
                Map.entry("Irlanda del Norte", "XNI"),
                Map.entry("FRG", "DEU"),
                Map.entry("BVI", "VGB"),
                Map.entry("Lao PDR", "LAO"),
                Map.entry("UAE", "ARE"),
                Map.entry("R.D. Congo", "COD"),
                Map.entry("Holland", "NLD"),
                Map.entry("Pa\u00EDses Bajos", "NLD"),
                Map.entry("Pays-Bas", "NLD"),
                Map.entry("\u0421\u0428\u0410", "USA"),
                Map.entry("\u7F8E\u56FD", "USA"));
        var soft = new SoftAssertions();
        wanted.forEach((name, code) -> soft.assertThat(countries.resolve(name))
                .as(name)
                .extracting(Country::alpha3)
                .containsExactly(code));
        soft.assertAll();
    }

    private static DateRead read(String text) {
        var proofs = new DateProofs();
        proofs.look(text);
        return new DateColumn(proofs, null, new Numbered(null, false), SampleRegister.TODAY, SampleRegister.ZONE)
                .read(text);
    }
}
